import { worldSlot } from '../../common/world-slot.ts';
import type { Finders } from '../../spotting/many/finders.ts';

/**
 * How a frame's content script learns that the reader has packs of their own. Asking the storage
 * would cost every page of every reader; so for these readers the background registers a content
 * script that runs before it, and does nothing but say so here, with what only such packs need.
 */
export const announcement = worldSlot<Finders>('own-packs');
