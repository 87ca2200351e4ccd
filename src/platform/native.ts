import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own promise-based API without the polyfill, for scripts that run on every page and
 * need only `storage`, `i18n` and `runtime.sendMessage`: there Chromium (Manifest V3) and Firefox
 * already agree.
 */
export const native = ((globalThis as { browser?: Browser }).browser ??
  (globalThis as { chrome?: unknown }).chrome) as Browser;

/** False once the extension was updated or removed: its API is dead in this frame then. */
export function extensionIsThere(): boolean {
  return native.runtime?.id !== undefined;
}
