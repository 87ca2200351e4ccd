import { browser, type Tabs } from '../platform/browser.ts';

/** In `storage.session`, which ends when the extension is disabled: pages have been taken over. */
const DONE = 'takeover.done';

/**
 * Has this version's content script run in pages that were open before it was there: after an
 * installation, an update or a reload, and when it was enabled again, which no event tells. Where one
 * runs already, as in pages that a starting browser brings back, or in Firefox, which runs content
 * scripts in open pages by itself, a second does nothing.
 */
export function takeOverOpenPages(): void {
  browser.runtime.onInstalled.addListener(() => void takeOverPages());
  void browser.storage.session.get(DONE).then(({ [DONE]: done }) => done || takeOverPages());
}

async function takeOverPages(): Promise<void> {
  await browser.storage.session.set({ [DONE]: true });
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  // One after the other, those in front first: nobody looks at the rest yet.
  for (const tab of tabs.toSorted((a, b) => Number(b.active) - Number(a.active))) {
    // Pages of the browser's own store and the like let nobody in; a tab may close meanwhile.
    await takeOver(tab).catch(() => undefined);
  }
}

async function takeOver({ id }: Tabs.Tab): Promise<void> {
  if (id === undefined) return;
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (!script?.js) throw new Error('The manifest has no content script.');
  const target = { tabId: id, allFrames: true };
  await browser.scripting.executeScript({ target, files: script.js });
}
