/**
 * One signal for the life of a content script in its frame. It aborts when a newer copy of the
 * script takes over (after an update) or the extension is gone.
 */
export function lifetime(): AbortSignal {
  const slot = globalThis as { [SLOT]?: AbortController };
  slot[SLOT]?.abort();
  const controller = new AbortController();
  slot[SLOT] = controller;
  return controller.signal;
}

/** A symbol: any name may be the id of an element of the page, which `globalThis` then answers with. */
const SLOT = Symbol.for('on-record.lifetime');

/** The end of the content script's life interrupts whatever is being read. */
export function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
