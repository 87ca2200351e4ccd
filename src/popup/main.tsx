import { startPage } from '../ui/extension-page.tsx';
import './popup.css';
import './on-this-page.css';
import { Popup } from './popup.tsx';

void startPage('popupTitle', <Popup />);
