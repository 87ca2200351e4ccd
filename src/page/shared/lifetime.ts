import { extensionIsThere } from '../../platform/native.ts';

/**
 * What ends a content script in its frame; null where one is alive already, since each load of the
 * extension has an isolated world of its own. The signal aborts when the script is orphaned, because
 * the extension was updated, disabled or removed; it then does nothing more.
 */
export function lifetime(): AbortController | null {
  const slots = globalThis as { [LIFETIME]?: AbortController };
  if (slots[LIFETIME]?.signal.aborted === false) return null;
  slots[LIFETIME] = new AbortController();
  return slots[LIFETIME];
}

/** A symbol: any name may be the id of an element of the page, which `globalThis` then answers with. */
const LIFETIME = Symbol.for('on-record:lifetime');

/** How often a content script that has read its frame asks whether it is orphaned, in milliseconds. */
const LOOK_EVERY = 1_000;

/**
 * Ends an orphaned content script within a second. It has to ask, which costs a property: no event
 * tells it yet (https://github.com/w3c/webextensions/issues/138, `runtime.onInvalidated`), and a port
 * would start the service worker on every page and close whenever that stops. Firefox (153) runs
 * nothing of an orphaned script, no timers either; see `leftovers.ts`.
 */
export function endWhenOrphaned(life: AbortController): void {
  const timer = setInterval(() => endIfOrphaned(life), LOOK_EVERY);
  life.signal.addEventListener('abort', () => clearInterval(timer));
}

/** Ends this content script if it is orphaned, and says whether it was. */
export function endIfOrphaned(life: AbortController): boolean {
  if (!extensionIsThere()) life.abort();
  return life.signal.aborted;
}

/**
 * How Firefox (153) names what a script is answered in a page that was left while it awaited something:
 * by its objects, and by its window, which has neither size nor styles any more.
 */
const LEFT = /^NS_ERROR_(XPC_SECURITY_MANAGER_VETO|NOT_INITIALIZED|UNEXPECTED)$/;

/** The end of the content script's life, or of its page, interrupts whatever is being done. */
export function ignoreEnd(error: unknown): void {
  const { name } = (error ?? {}) as { name?: unknown };
  const isEnd = name === 'AbortError' || LEFT.test(String(name));
  if (!isEnd && extensionIsThere()) throw error;
}
