import { sayOwnDossiers } from './announcement.ts';

sayOwnDossiers();
