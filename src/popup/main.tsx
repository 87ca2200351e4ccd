import { startPage } from '../ui/page.tsx';
import './popup.css';
import { Popup } from './popup.tsx';

void startPage('popupTitle', <Popup />);
