import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import type { Session } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';

/** Each part of the page is numbered, and says whether a reader came to read it. */
const READ = Array.from({ length: 10 }, (_, i) => `read ${i + 1}`);

describe.each(BROWSERS)('in %s, of everything on a page', (kind) => {
  let session: Session;
  let server: PageServer;

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('the reading text is read, and nothing else', async () => {
    const page = await session.newPage();
    await page.goto(server.addPage(testPage('regions.html')), { waitUntil: 'domcontentloaded' });
    const { mentions } = await settledReport(session, page);
    const parts = mentions.flatMap(({ before }) => /(?:read|skip) \d+/.exec(before)?.[0] ?? []);
    expect(parts).toEqual(READ);
  });
});
