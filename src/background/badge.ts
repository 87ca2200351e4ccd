import { browser, type Runtime } from '../platform/browser.ts';
import { askPage } from '../protocol/ask.ts';
import { loadSettings, onSettingsChanged } from '../settings/store.ts';

/** How many mentions each frame of a tab holds; lives as long as the browser's session. */
type Counts = Record<string, number>;

const keyOf = (tabId: number) => `counts.${tabId}`;

// One after the other in each tab: two frames that report at once must not overwrite each other.
const turns = new Map<number, Promise<void>>();
function inTurn(tabId: number, work: () => Promise<void>): Promise<void> {
  const turn = (turns.get(tabId) ?? Promise.resolve()).then(work);
  const over = turn
    .catch(() => undefined)
    .then(() => {
      if (turns.get(tabId) === over) turns.delete(tabId);
    });
  turns.set(tabId, over);
  return turn;
}

/** Chromium says what became of the document that sends; Firefox hears only those that are shown. */
type Sender = Runtime.MessageSender & { readonly documentLifecycle?: string };

/** Notes a frame's count and shows the tab's sum. */
export function setCount({ tab, frameId = 0, documentLifecycle }: Sender, count: number) {
  if (tab?.id === undefined) return Promise.resolve();
  // A page that is prerendered, or in the back/forward cache by the time its message comes, is not
  // what the tab shows; its frame ids may be another page's then. It counts again when it is shown.
  if ((documentLifecycle ?? 'active') !== 'active') return Promise.resolve();
  const tabId = tab.id;
  return inTurn(tabId, async () => {
    const { [frameId]: _old, ...others } = await countsOf(tabId);
    await keep(tabId, count > 0 ? { ...others, [frameId]: count } : others);
  });
}

/** The frames of a tab that hold mentions. A frame may have gone since. */
export async function framesOf(tabId: number): Promise<{ frameId: number; count: number }[]> {
  const counts = await countsOf(tabId);
  return Object.entries(counts).map(([frameId, count]) => ({ frameId: Number(frameId), count }));
}

/** Forgets counts of what a tab no longer holds; follows the badge's own setting. */
export function forgetTabsThatClose(): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    void inTurn(tabId, () => browser.storage.session.remove(keyOf(tabId)));
  });
  browser.tabs.onUpdated.addListener((tabId, { status, url }) => {
    if (status === 'loading' && url !== undefined) void countAgain(tabId);
  });
  onSettingsChanged(async () => {
    for (const { id } of await browser.tabs.query({})) {
      // A tab may close meanwhile.
      if (id !== undefined) await show(id, await countsOf(id)).catch(() => undefined);
    }
  });
}

/**
 * Forgets what a tab held and asks the same frames again. A tab has another address when it goes to
 * another page, but also when a page gives itself one, and then its frames stay and would not report
 * by themselves.
 */
async function countAgain(tabId: number): Promise<void> {
  let before: Counts = {};
  await inTurn(tabId, async () => {
    before = await countsOf(tabId);
    await browser.storage.session.remove(keyOf(tabId));
  });
  const answers = await Promise.all(
    Object.keys(before).map(
      async (frameId) => [frameId, await ask(tabId, Number(frameId))] as const,
    ),
  );
  const again = Object.fromEntries(answers.filter(([, count]) => count > 0));
  if (Object.keys(again).length === 0) return;
  // What has reported since knows better.
  await inTurn(tabId, async () => keep(tabId, { ...again, ...(await countsOf(tabId)) }));
}

/** Firefox (153) never answers for a page in the back/forward cache; others answer at once. */
const ANSWER_MS = 1_000;

/** How many mentions a frame holds; 0 when it has gone. */
function ask(tabId: number, frameId: number): Promise<number> {
  const answer = askPage<number>(tabId, frameId, { type: 'background→page:count' });
  const late = new Promise<number>((resolve) => setTimeout(resolve, ANSWER_MS, 0));
  return Promise.race([answer.catch(() => 0), late]);
}

async function keep(tabId: number, counts: Counts): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: counts });
  await show(tabId, counts);
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
