import { loadManagedPacks, onManagedPacksChanged } from '../packs/managed-packs.ts';
import { browser } from '../platform/browser.ts';
import { reportPolicyFaults } from '../settings/policy-faults.ts';

/** Tells administrators what of their policy is not used, when it may have become another. */
export function watchPolicy(): void {
  const report = async () => {
    await reportPolicyFaults();
    // Says itself what it leaves out.
    await loadManagedPacks();
  };
  browser.runtime.onInstalled.addListener(report);
  browser.runtime.onStartup.addListener(report);
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void reportPolicyFaults();
  });
  onManagedPacksChanged(() => void loadManagedPacks());
}
