/**
 * How a frame's content script learns that the reader has packs of their own. Asking the storage
 * would cost every page of every reader; so for these readers the background registers a content
 * script that runs before it, and does nothing but say so here.
 */
const slot = Symbol.for('on-record:own-packs');
type Slots = { [slot]?: true };

export function announceOwnPacks(): void {
  (globalThis as Slots)[slot] = true;
}

export function hasOwnPacks(): boolean {
  return slot in globalThis;
}
