import { extensionIsThere } from '../../platform/native.ts';

/**
 * What ends a content script in its frame; null where one of the same version is alive already. Its
 * signal aborts when the extension has gone: then the script is orphaned, and falls silent.
 */
export function lifetime(): AbortController | null {
  const slots = globalThis as { [LIFETIME]?: AbortController };
  if (slots[LIFETIME]?.signal.aborted === false) return null;
  slots[LIFETIME] = new AbortController();
  return slots[LIFETIME];
}

/** A symbol: any name may be the id of an element of the page, which `globalThis` then answers with. */
const LIFETIME = Symbol.for('on-record:lifetime');

/** How often a script that shows something looks whether it is orphaned, in milliseconds. */
const LOOK_EVERY = 1_000;

/**
 * Ends an orphaned content script within a second. It has to look, which costs a property: no event
 * tells it, and a port would wake the worker on every page and end with each of the worker's own.
 * Firefox (153) stops orphaned scripts by itself, timers included.
 */
export function endWhenOrphaned(life: AbortController): void {
  const timer = setInterval(() => endIfOrphaned(life), LOOK_EVERY);
  life.signal.addEventListener('abort', () => clearInterval(timer));
}

/** Ends an orphaned content script. Was it? */
export function endIfOrphaned(life: AbortController): boolean {
  if (!extensionIsThere()) life.abort();
  return life.signal.aborted;
}

/** The end of the content script's life interrupts whatever is being done. */
export function ignoreEnd(error: unknown): void {
  const isEnd = error instanceof DOMException && error.name === 'AbortError';
  if (!isEnd && extensionIsThere()) throw error;
}
