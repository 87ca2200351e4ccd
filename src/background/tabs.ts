import { browser } from '../platform/browser.ts';

/** Opens the record page in a new tab, at one entity if given. */
export async function openRecord(dossier: string, entity: string | null): Promise<void> {
  const query = new URLSearchParams({ dossier, ...(entity ? { entity } : {}) });
  await browser.tabs.create({ url: browser.runtime.getURL(`src/dossier/dossier.html?${query}`) });
}
