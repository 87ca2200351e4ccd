import { startPage } from '../ui/extension-page.tsx';
import './popup.css';
import { Popup } from './popup.tsx';

void startPage('popupTitle', <Popup />);
