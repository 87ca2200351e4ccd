/**
 * How a frame's content script learns that the reader has dossiers of their own. Asking the storage
 * would cost every page of every reader; so for these readers the background registers a script that
 * runs before it, and does nothing but say so here.
 */
const slot = Symbol.for('on-record:own-dossiers');
type Slots = { [slot]?: true };

export function sayOwnDossiers(): void {
  (globalThis as Slots)[slot] = true;
}

export function hasOwnDossiers(): boolean {
  return slot in globalThis;
}
