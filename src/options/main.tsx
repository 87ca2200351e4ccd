import { reportPolicyFaults } from '../settings/policy-faults.ts';
import { startPage } from '../ui/extension-page.tsx';
import './options.css';
import './records/records.css';
import { Options } from './options.tsx';
import { AddWindow, windowAsked } from './writing/add-window.tsx';

const asked = windowAsked(location.hash);
if (asked) void startPage('addToRecord', <AddWindow asked={asked} />);
else void startPage('settings', <Options />);
void reportPolicyFaults();
