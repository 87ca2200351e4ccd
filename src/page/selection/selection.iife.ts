import { SELECTION_SLOT } from '../../writing/captured.ts';
import { readSelection } from './read-selection.ts';

(globalThis as Record<symbol, unknown>)[Symbol.for(SELECTION_SLOT)] = readSelection();
