import { native } from '../platform/native.ts';
import { askBackground, askPage } from '../protocol/ask.ts';
import type { PageReport, ReportedMention, ToPage } from '../protocol/to-page.ts';
import { setSiteAllowed } from '../settings/choices.ts';
import { updateSettings } from '../settings/store.ts';
import type { Topic } from '../spotting/types.ts';
import { whyUnread } from './why-unread.ts';

/** A mention, and the frame that it is in. */
export interface FoundMention extends ReportedMention {
  readonly frameId: number;
}

/** What can be said of the tab that the popup was opened over. */
export type TabState =
  /** The browser lets no extension read this page. */
  | { readonly kind: 'forbidden' }
  /** A picture, a data file: nothing that is read. */
  | { readonly kind: 'not-text' }
  /** A page that may be read but was not, e.g. because it was open before the extension was there. */
  | { readonly kind: 'not-read'; readonly tabId: number }
  | ReadTab;

/** What the frames of a tab report, taken together. */
export interface ReadTab {
  readonly kind: 'read';
  readonly tabId: number;
  /** Host name of the page. */
  readonly site: string;
  readonly state: PageReport['state'];
  /** Of the frame of which the least has been read. */
  readonly extent: PageReport['extent'];
  /** Why the top frame is not read, if it is not. */
  readonly leftAlone: PageReport['leftAlone'];
  readonly canMark: boolean;
  readonly topic: Topic;
  /** In document order, one frame after the other. */
  readonly mentions: readonly FoundMention[];
}

/** A frame beside the top one that has not answered after so many ms is left out. */
const PATIENCE = 1_000;
/** A page that has just loaded is asked again so often, with so many ms between. */
const LATE_TRIES = 3;
const LATE_PAUSE = 150;

/** Asks every frame of the tab that holds mentions, and its top frame in any case. */
export async function readTab(): Promise<TabState> {
  const [tab] = await native.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || !/^https?:/.test(tab.url ?? '')) return { kind: 'forbidden' };
  const tabId = tab.id;
  const frames = await askBackground<{ frameId: number }[]>({
    type: 'popup→background:frames',
    tabId,
  });
  const ids = [...new Set([0, ...frames.map(({ frameId }) => frameId)])];
  const reports = await Promise.all(ids.map((id) => report(tabId, id)));
  let top = reports[0];
  if (!top) {
    // Of a page that is still loading, the browser answers once it has loaded; by then it is read.
    const why = await whyUnread(tabId);
    if (why === 'not-read') top = await lateReport(tabId);
    if (!top) return { kind: why, tabId };
    reports[0] = top;
  }
  const mentions = reports.flatMap((frame, i) =>
    (frame?.mentions ?? []).map((mention) => ({ ...mention, frameId: ids[i] ?? 0 })),
  );
  const site = new URL(tab.url ?? '').hostname;
  return {
    kind: 'read',
    tabId,
    site,
    state: top.state,
    extent: firstOf(['resting', 'part'], reports, 'extent') ?? 'whole',
    leftAlone: top.leftAlone,
    canMark: top.canMark,
    topic: firstOf(['about', 'touches'], reports, 'topic') ?? 'none',
    mentions,
  };
}

/** The first of some values that any frame reports. */
function firstOf<K extends 'extent' | 'topic'>(
  values: readonly PageReport[K][],
  reports: readonly (PageReport | null)[],
  key: K,
): PageReport[K] | undefined {
  return values.find((value) => reports.some((frame) => frame?.[key] === value));
}

/** Reads a site's sign-in and account pages from now on, this one at once. */
export async function allowSite(tabId: number, site: string): Promise<void> {
  await updateSettings((settings) => setSiteAllowed(settings, site, true));
  await reload(tabId);
}

/**
 * Scrolls the page to a mention; `reveal` opens its card there, `show` only lights it. Rejects when
 * it cannot be shown.
 */
export async function goTo(
  how: 'reveal' | 'show',
  tabId: number,
  { id, frameId }: FoundMention,
): Promise<void> {
  const message: ToPage = { type: `popup→page:${how}`, id };
  if (!(await askPage<boolean>(tabId, frameId, message))) throw new Error('The mention is gone.');
}

/** The paragraphs of the tab's top frame, as far as it has been read; see `paragraphs.ts`. */
export const paragraphsOf = (tabId: number): Promise<readonly string[]> =>
  askPage<readonly string[]>(tabId, 0, { type: 'popup→page:paragraphs' });

/** Loads the tab's page anew. */
export async function reload(tabId: number): Promise<void> {
  await native.tabs.reload(tabId);
}

/** Calls back when a frame has counted its mentions anew. */
export function onCounted(callback: () => void): () => void {
  // Not `listen`: the popup must not answer what the background is asked.
  const listener = (raw: unknown) => {
    if ((raw as { type?: unknown } | null)?.type === 'page→background:counted') callback();
    return undefined;
  };
  native.runtime.onMessage.addListener(listener as never);
  return () => native.runtime.onMessage.removeListener(listener as never);
}

/** Of a page whose content script may be about to begin. */
async function lateReport(tabId: number): Promise<PageReport | null> {
  for (let tries = 0; tries < LATE_TRIES; tries++) {
    const found = await report(tabId, 0);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, LATE_PAUSE));
  }
  return null;
}

async function report(tabId: number, frameId: number): Promise<PageReport | null> {
  // A frame that has gone, or that holds no content script, has nothing to report.
  const asked = askPage<PageReport>(tabId, frameId, { type: 'popup→page:report' }).catch(
    () => null,
  );
  if (frameId === 0) return asked;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  return Promise.race([asked, late]);
}
