import { startPage } from '../ui/extension-page.tsx';
import './dossier.css';
import './side.css';
import './item.css';
import './matrix.css';
import './lineage.css';
import './timeline.css';
import './print.css';
import { DossierPage } from './dossier-page.tsx';

void startPage('record', <DossierPage />);
