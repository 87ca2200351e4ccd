import { browser } from '../platform/browser.ts';
import { dropStaleSnoozes } from '../settings/choices.ts';
import { onPacksChanged } from '../settings/packs.ts';
import { updateSettings } from '../settings/store.ts';
import { dossiers } from './dossiers.ts';
import { openWelcome } from './tabs.ts';

/**
 * Welcomes a new reader; ends what was hidden only until the record changed, when it may have
 * changed.
 */
export function onInstall(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === 'update') await endSnoozes();
    if (reason === 'install') await openWelcome();
  });
  onPacksChanged(() => void endSnoozes());
}

async function endSnoozes(): Promise<void> {
  const hashes = new Set([...(await dossiers()).values()].map(({ hash }) => hash));
  await updateSettings((settings) => dropStaleSnoozes(settings, hashes));
}
