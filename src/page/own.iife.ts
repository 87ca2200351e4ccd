import { OwnRecords } from '../packs/on-pages/own-records.ts';
import { finders } from '../spotting/many/finders.ts';
import { sideBySide } from '../spotting/many/side-by-side.ts';
import { ownSlot } from './handover.ts';

ownSlot.put({ open: (...needed) => new OwnRecords(...needed), sideBySide, finders });
