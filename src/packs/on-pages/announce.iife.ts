import { finders } from '../../spotting/many/finders.ts';
import { announceOwnPacks } from './announcement.ts';

announceOwnPacks(finders);
