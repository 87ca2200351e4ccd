/**
 * One signal for the life of a content script in its frame. It aborts when a newer copy of the
 * script takes over (after an update) or the extension is gone.
 */
export function lifetime(): AbortSignal {
  const slot = globalThis as { __onRecordLifetime?: AbortController };
  slot.__onRecordLifetime?.abort();
  const controller = new AbortController();
  slot.__onRecordLifetime = controller;
  return controller.signal;
}

/** The end of the content script's life interrupts whatever is being read. */
export function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}
