import { browser } from '../../platform/browser.ts';
import { extensionPath } from '../../platform/extension-path.ts';
import announcingFile from '../on-pages/announce.iife.ts?script&iife';
import { areOwnSought, onPacksChanged } from './own-packs.ts';
import { finishPublication, forgetLeft, refreshRecords } from './refresh.ts';

const ID = 'own-packs';

/** Lets pages know whether the reader has records of their own, now and when that changes. */
export function keepAnnouncementRegistered(): void {
  browser.runtime.onInstalled.addListener(() => {
    // This version may not understand what another one compiled, nor have the file that it named.
    turn(refreshRecords);
    turn(() => browser.scripting.unregisterContentScripts());
    turn(register);
  });
  browser.runtime.onStartup.addListener(() => {
    turn(finishPublication);
    turn(forgetLeft);
  });
  onPacksChanged(() => turn(register));
}

let last: Promise<void> = Promise.resolve();

/** One after the other, each by what holds then. */
function turn(act: () => Promise<void>): void {
  last = last.then(act).catch(report);
}

/** Outlasts the browser's sessions, but not an update of the extension everywhere. */
async function register(): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const wanted = await areOwnSought();
  if (wanted === registered.length > 0) return;
  if (!wanted) return browser.scripting.unregisterContentScripts({ ids: [ID] });
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      js: [extensionPath(announcingFile)],
      matches: ['http://*/*', 'https://*/*'],
      allFrames: true,
      runAt: 'document_start',
    },
  ]);
}

function report(error: unknown): void {
  console.error('On Record: pages were not told of the reader’s own records.', error);
}
