import { onManagedPacksChanged } from '../packs/shelf/managed-packs.ts';
import { takeManagedRecords } from '../packs/shelf/managed-records.ts';
import { browser } from '../platform/browser.ts';
import { reportPolicyFaults } from '../settings/policy-faults.ts';

/**
 * Takes the records that an organisation has set, and tells administrators what of their policy is not
 * used, when it may have become another.
 */
export function watchPolicy(): void {
  const look = async () => {
    await reportPolicyFaults();
    await takeRecords();
  };
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onStartup.addListener(look);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void reportPolicyFaults();
  });
  onManagedPacksChanged(() => void takeRecords());
}

function takeRecords(): Promise<void> {
  return takeManagedRecords().catch((error: unknown) => {
    console.error('On Record: the records that your organisation has set were not taken.', error);
  });
}
