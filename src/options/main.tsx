import { reportPolicyFaults } from '../settings/policy-faults.ts';
import { startPage } from '../ui/extension-page.tsx';
import './options.css';
import './records/records.css';
import { Options } from './options.tsx';

void startPage('settings', <Options />);
void reportPolicyFaults();
