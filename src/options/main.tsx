import { startPage } from '../ui/page.tsx';
import './options.css';
import { Options } from './options.tsx';

void startPage('settings', <Options />);
