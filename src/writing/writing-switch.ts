import { browser } from '../platform/browser.ts';

/** In `storage.local`: the reader has turned writing on, in this browser. */
const ON = 'writing';
// The polyfill's types list Firefox's optional ones alone.
const PERMISSION = 'contextMenus' as never;

/** The browser's own menus; undefined where it has none, or does not let this extension use them. */
export const menus = () => browser.contextMenus as typeof browser.contextMenus | undefined;

/**
 * Must the reader be asked for the permission? In Firefox it cannot be optional, and comes with the
 * extension; a menu entry is made only once writing is on, in all browsers.
 */
const isAskedFor = (): boolean =>
  (browser.runtime.getManifest().optional_permissions ?? []).includes(PERMISSION);

/** Does this browser have such menus at all? Firefox for Android has none. */
export const canWrite = (): boolean => menus() !== undefined || isAskedFor();

/** Has the reader turned it on, and is the permission still there? */
export async function isWritingOn(): Promise<boolean> {
  const isOn = (await browser.storage.local.get(ON))[ON] === true;
  return isOn && menus() !== undefined && (await mayUseMenus());
}

/** Turns writing on, on a press of the reader's. Resolves to whether they allowed it. */
export async function turnWritingOn(): Promise<boolean> {
  if (isAskedFor() && !(await browser.permissions.request({ permissions: [PERMISSION] }))) {
    return false;
  }
  await browser.storage.local.set({ [ON]: true });
  return true;
}

/** Takes the menu entry away, and gives the permission back. Drafts stay. */
export async function turnWritingOff(): Promise<void> {
  await browser.storage.local.remove(ON);
  await menus()?.removeAll();
  if (isAskedFor()) await browser.permissions.remove({ permissions: [PERMISSION] });
}

/** Is the permission there? The interface stays for as long as the script runs that was given it. */
export const mayUseMenus = (): Promise<boolean> =>
  browser.permissions.contains({ permissions: [PERMISSION] });

export function onWritingSwitched(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && ON in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
