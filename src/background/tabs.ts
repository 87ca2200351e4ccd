import { browser } from '../platform/browser.ts';

/** Opens the record page in a new tab, at one entity if given. */
export async function openRecord(dossier: string, entity: string | null): Promise<void> {
  const query = new URLSearchParams({ dossier, ...(entity ? { entity } : {}) });
  await browser.tabs.create({ url: browser.runtime.getURL(`src/dossier/dossier.html?${query}`) });
}

/** Opens the page that says what the extension does. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html') });
}
