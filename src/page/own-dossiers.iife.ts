import { sayOwnDossiers } from './own-dossiers.ts';

sayOwnDossiers();
