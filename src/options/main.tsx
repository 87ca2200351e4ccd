import { startPage } from '../ui/page.tsx';
import '../ui/document.css';
import './options.css';
import { Options } from './options.tsx';

void startPage('settings', <Options />);
