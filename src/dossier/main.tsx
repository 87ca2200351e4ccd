import { startPage } from '../ui/page.tsx';
import './dossier.css';
import './print.css';
import { DossierPage } from './dossier-page.tsx';

void startPage('record', <DossierPage />);
