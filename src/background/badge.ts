import { browser, type Runtime } from '../platform/browser.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';

/** How many mentions each frame of a tab holds; lives as long as the browser's session. */
type Counts = Record<string, number>;

const keyOf = (tabId: number) => `counts.${tabId}`;

// One after the other: two frames that report at once must not overwrite each other.
let last: Promise<unknown> = Promise.resolve();
function inTurn(work: () => Promise<void>): Promise<void> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/** Notes a frame's count and shows the tab's sum. */
export function setCount({ tab, frameId = 0 }: Runtime.MessageSender, count: number) {
  if (tab?.id === undefined) return Promise.resolve();
  const tabId = tab.id;
  return inTurn(async () => {
    const counts = await countsOf(tabId);
    const { [frameId]: _old, ...others } = counts;
    const next = count > 0 ? { ...others, [frameId]: count } : others;
    await browser.storage.session.set({ [keyOf(tabId)]: next });
    await show(tabId, next);
  });
}

/** The frames of a tab that hold mentions. A frame may have gone since. */
export async function framesOf(tabId: number): Promise<{ frameId: number; count: number }[]> {
  const counts = await countsOf(tabId);
  return Object.entries(counts).map(([frameId, count]) => ({ frameId: Number(frameId), count }));
}

/** Forgets counts of tabs that close or go to another page; follows the badge's own setting. */
export function forgetTabsThatClose(): void {
  const forget = (tabId: number) => {
    void inTurn(() => browser.storage.session.remove(keyOf(tabId)));
  };
  browser.tabs.onRemoved.addListener(forget);
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'loading' && url !== undefined) forget(tabId);
  });
  onSettingsChanged(async () => {
    for (const { id } of await browser.tabs.query({})) {
      // A tab may close meanwhile.
      if (id !== undefined) await show(id, await countsOf(id)).catch(() => undefined);
    }
  });
}

async function countsOf(tabId: number): Promise<Counts> {
  const key = keyOf(tabId);
  return ((await browser.storage.session.get(key))[key] as Counts | undefined) ?? {};
}

async function show(tabId: number, counts: Counts): Promise<void> {
  const sum = Object.values(counts).reduce((total, count) => total + count, 0);
  const { badge } = await loadSettings();
  const text = badge && sum > 0 ? (sum > 999 ? '999+' : String(sum)) : '';
  await browser.action.setBadgeBackgroundColor({ color: '#3b5a78' });
  await browser.action.setBadgeText({ tabId, text });
}
