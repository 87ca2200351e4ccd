import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/protocol/to-page.ts';
import type { Session } from './session.ts';

/** Between two reports that must be alike for a page to count as read. */
const SETTLE_MS = 80;

/**
 * What the content script found in a page's top frame, once it has read it all: two reports, a
 * little apart, say the same.
 *
 * @throws when no content script answers, or it does not settle, within `timeout` ms.
 */
export async function settledReport(
  session: Session,
  page: Page,
  timeout = 20_000,
): Promise<PageReport> {
  const deadline = Date.now() + timeout;
  let last: PageReport | null = null;
  let failure = 'the content script keeps finding more';
  while (Date.now() < deadline) {
    try {
      const report = await session.ask<PageReport>(page, { type: 'popup→page:report' });
      if (last !== null && fingerprint(last) === fingerprint(report)) return report;
      last = report;
    } catch (error) {
      failure = (error as Error).message;
      last = null;
    }
    await sleep(last === null ? 20 : SETTLE_MS);
  }
  throw new Error(`No settled report within ${timeout / 1000} s: ${failure}`);
}

const fingerprint = ({ topic, mentions, spotMs }: PageReport): string =>
  JSON.stringify([topic, spotMs, mentions.map(({ id, marked }) => [id, marked])]);
