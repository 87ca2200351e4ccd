import { finders } from '../../spotting/many/finders.ts';
import { announcement } from './announcement.ts';

announcement.put(finders);
