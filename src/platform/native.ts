import type { Browser } from 'webextension-polyfill';

/**
 * The browser's own promise-based API without the polyfill, for scripts that run on every page and
 * need only `storage`, `i18n` and `runtime.sendMessage`: there Chromium (Manifest V3) and Firefox
 * already agree. Asked for as an own property: in Chromium `globalThis.browser` may be the page's
 * own `<a id="browser">` (HTML, named access on the Window object).
 */
export const native = (
  Object.hasOwn(globalThis, 'browser')
    ? (globalThis as { browser?: unknown }).browser
    : (globalThis as { chrome?: unknown }).chrome
) as Browser;

/** False once the extension was updated or removed: its API is dead in this frame then. */
export function extensionIsThere(): boolean {
  return native.runtime?.id !== undefined;
}
