import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { until } from '../../tools/browser/session.ts';
import { packageFor } from '../../tools/build/build.ts';
import { targetOf } from '../../tools/start/open-page.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { paintedWords } from './support/marks.ts';

let server: PageServer;

beforeAll(async () => {
  server = await PageServer.start();
});

afterAll(() => server?.close());

describe.each(BROWSERS)('in %s, what `npm run dev` does after a build', (kind) => {
  it('puts the new extension in place of the old, and the page is read by it', async () => {
    const session = await launchExtension(kind);
    try {
      const page = await session.newPage();
      await page.goto(server.addPage(testPage('article.html')));
      await settledReport(session, page);
      const before = await paintedWords(page);
      expect(before.length).toBeGreaterThan(0);
      await session.browser.installExtension(packageFor(targetOf(kind)));
      await page.reload();
      await until('the marks to be there again', async () => {
        const now = await paintedWords(page);
        return now.join() === before.join();
      });
    } finally {
      await session.close();
    }
  });
});
