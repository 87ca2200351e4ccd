import { browser } from '../platform/browser.ts';
import { Rate } from './rate.ts';

/** More records than anybody reads, from one tab in a minute. */
const MOST_RECORDS = 10;
const opened = new Rate<number>(MOST_RECORDS);

/**
 * Shows the record page, at one entity if given: in the tab that shows it already, else in a new one.
 *
 * @param from the tab that asks, if one does.
 * @throws when that tab has asked for a flood of them.
 */
export async function openRecord(
  dossier: string,
  entity: string | null,
  from: number | undefined,
): Promise<void> {
  if (!opened.take(from ?? browser.tabs.TAB_ID_NONE)) {
    throw new Error(`Tab ${from} has opened ${MOST_RECORDS} records within a minute.`);
  }
  const query = new URLSearchParams({ dossier, ...(entity ? { entity } : {}) });
  const url = browser.runtime.getURL(`src/dossier/dossier.html?${query}`);
  const tab = (await browser.tabs.query({})).find((one) => one.url?.split('#')[0] === url);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  // Firefox for Android has no windows, Safari on a telephone none that could be brought to the front.
  if (tab.windowId !== undefined) await browser.windows?.update?.(tab.windowId, { focused: true });
}

/** Opens the page that says what the extension does. */
export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('src/welcome/welcome.html') });
}
