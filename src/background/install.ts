import { loadShelf } from '../packs/shelf/load-shelf.ts';
import { onPacksChanged } from '../packs/shelf/own-packs.ts';
import { browser } from '../platform/browser.ts';
import { builtinLibrary } from '../record/library.ts';
import { dropStaleSnoozes } from '../settings/choices.ts';
import { forgetOldChoices } from '../settings/recent-choices.ts';
import { loadSettings, updateSettings } from '../settings/store.ts';
import { openWelcome } from './tabs.ts';

/**
 * Welcomes a new reader; ends what was hidden only until the record changed, when it may have
 * changed, and when the browser starts, in case that failed. Then it also forgets old choices.
 */
export function onInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'update') await endSnoozes();
    if (reason === 'install') await openWelcome();
  });
  browser.runtime.onStartup.addListener(async () => {
    await endSnoozes();
    await forgetOldChoices();
  });
  onPacksChanged(() => void endSnoozes());
}

async function endSnoozes(): Promise<void> {
  try {
    const { snoozed } = await loadSettings();
    if (Object.keys(snoozed).length === 0) return;
    const records = [...(await builtinLibrary()).values(), ...(await loadShelf())];
    const hashes = new Set(records.map(({ hash }) => hash));
    await updateSettings((settings) => dropStaleSnoozes(settings, hashes));
  } catch (error) {
    console.error('On Record: what was hidden until the record changed stays hidden.', error);
  }
}
