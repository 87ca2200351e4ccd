import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { inject } from 'vitest';
import type { BrowserKind } from '../../../tools/browser/find.ts';
import { type LaunchOptions, launch } from '../../../tools/browser/launch.ts';
import type { PageServer } from '../../../tools/browser/page-server.ts';
import { settledReport } from '../../../tools/browser/reports.ts';
import type { Session } from '../../../tools/browser/session.ts';
import { packageFor } from '../../../tools/build/build.ts';

const ALL: readonly BrowserKind[] = ['chromium', 'firefox'];

/** Both, or the one that the environment names: `BROWSER=firefox npm run test:browser -- …`. */
export const BROWSERS: readonly BrowserKind[] = ALL.filter(
  (kind) => (process.env.BROWSER ?? kind) === kind,
);
if (BROWSERS.length === 0) {
  throw new Error(`BROWSER is "${process.env.BROWSER}", and should be ${ALL.join(' or ')}.`);
}

const usedProfile = inject('usedProfile');

/** A page of `tests/pages`, as a file. */
export const testPage = (name: string): string =>
  fileURLToPath(new URL(`../../pages/${name}`, import.meta.url));

/** A browser with the built extension and the reader of closed shadow roots, in English. */
export const launchExtension = (
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<Session> =>
  launch({
    kind,
    extension: packageFor(kind === 'chromium' ? 'chrome' : 'firefox'),
    companion: true,
    // `HEADED=1` shows what happens, where there is a display.
    headed: Boolean(process.env.HEADED),
    ...(usedProfile === null ? {} : { usedProfile }),
    ...options,
  });

/** The sample article in a tab of its own, read. */
export async function openArticle(session: Session, server: PageServer): Promise<Page> {
  const page = await session.newPage();
  await page.goto(server.addPage(testPage('article.html')), { waitUntil: 'domcontentloaded' });
  await settledReport(session, page);
  return page;
}
