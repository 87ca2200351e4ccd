import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { PageReport, ReportedMention, ReportedQuotation } from '../../src/protocol/to-page.ts';
import { closeCard, openCard } from '../browser/card.ts';
import type { BrowserKind } from '../browser/find.ts';
import { pageState } from '../browser/page-watch.ts';
import { settledReport } from '../browser/reports.ts';
import type { Session } from '../browser/session.ts';

/** One line of output. */
export interface Inspection {
  /** As given on the command line. */
  readonly page: string;
  readonly title: string;
  readonly browser: BrowserKind;
  readonly topic: PageReport['topic'];
  readonly mentions: readonly (Pick<
    ReportedMention,
    'kind' | 'entity' | 'text' | 'before' | 'after' | 'marked' | 'why'
  > &
    Partial<ReportedQuotation>)[];
  /** Null when the page could not be read. */
  readonly pageUnchanged: boolean | null;
  readonly spotMs: number;
  readonly longestSliceMs: number;
  readonly errors: readonly string[];
}

/**
 * Opens a page in a watched tab, waits until it has been read, opens and closes one card, and says
 * what was found.
 *
 * @param url where the page is served.
 * @param page the argument that names it in the output.
 * @param screenshots folder for a picture with the card open, or null.
 */
export async function inspectPage(
  session: Session,
  tab: Page,
  url: string,
  page: string,
  screenshots: string | null,
): Promise<Inspection> {
  session.errors.take();
  await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
  const report = await settledReport(session, tab);
  const errors: string[] = [];
  const marked = report.mentions.filter((mention) => mention.marked);
  const shown = await openCard(session, tab, marked).catch((error: Error) => {
    errors.push(error.message);
    return null;
  });
  if (screenshots !== null) await takePicture(tab, screenshots, page, session.kind);
  if (shown !== null) await closeCard(tab);
  const { unchanged, changes } = await pageState(tab);
  return {
    page,
    title: await tab.title(),
    browser: session.kind,
    topic: report.topic,
    mentions: report.mentions.map(
      ({ kind, entity, text, before, after, marked, why, quotation }) => ({
        kind,
        entity,
        text,
        before,
        after,
        marked,
        why,
        ...quotation,
      }),
    ),
    pageUnchanged: unchanged && changes.length === 0,
    spotMs: report.spotMs,
    longestSliceMs: report.longestSliceMs,
    errors: [...errors, ...session.errors.take(), ...changes.map((kind) => `page: ${kind}`)],
  };
}

/** What is said of a page that could not be read. */
export const unread = (page: string, browser: BrowserKind, why: string): Inspection => ({
  page,
  title: '',
  browser,
  topic: 'none',
  mentions: [],
  pageUnchanged: null,
  spotMs: 0,
  longestSliceMs: 0,
  errors: [why],
});

async function takePicture(tab: Page, folder: string, page: string, kind: BrowserKind) {
  await mkdir(folder, { recursive: true });
  const name = basename(page).replace(/[^\w.-]+/g, '_');
  await tab.screenshot({ path: join(folder, `${name}.${kind}.png`) });
}
