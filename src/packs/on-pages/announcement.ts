import type { Finders } from '../../spotting/many/finders.ts';

/**
 * How a frame's content script learns that the reader has packs of their own. Asking the storage
 * would cost every page of every reader; so for these readers the background registers a content
 * script that runs before it, and does nothing but say so here, with what only such packs need.
 */
const slot = Symbol.for('on-record:own-packs');
type Slots = { [slot]?: Finders };

export function announceOwnPacks(finders: Finders): void {
  (globalThis as Slots)[slot] = finders;
}

/** What the gates of the reader's own packs need; undefined where there are none. */
export function announcedFinders(): Finders | undefined {
  return (globalThis as Slots)[slot];
}
