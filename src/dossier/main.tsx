import { startPage } from '../ui/extension-page.tsx';
import './dossier.css';
import './print.css';
import { DossierPage } from './dossier-page.tsx';

void startPage('record', <DossierPage />);
