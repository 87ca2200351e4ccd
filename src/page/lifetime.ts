import { native } from '../platform/native.ts';

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

/** False once the extension was updated or removed: its API is dead in this frame then. */
export function extensionIsThere(): boolean {
  return native.runtime?.id !== undefined;
}
