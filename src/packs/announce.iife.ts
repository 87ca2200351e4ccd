import { announceOwnPacks } from './announcement.ts';

announceOwnPacks();
