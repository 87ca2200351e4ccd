import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import type { Session } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { placeOf, restOn } from './support/pointer.ts';

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

  const partsRead = async (url: string) => {
    const page = await session.newPage();
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const { mentions } = await settledReport(session, page);
    const parts = mentions.flatMap(({ before }) => /(?:read|skip) \d+/.exec(before)?.[0] ?? []);
    return { page, parts, marked: mentions.filter((mention) => mention.marked).length };
  };

  it('the reading text is read, and nothing else', async () => {
    const { page, parts } = await partsRead(server.addPage(testPage('regions.html')));
    expect(parts).toEqual(READ);
    await page.close();
  });

  it('the same, of the same page as XHTML, whose names of elements are in lower case', async () => {
    const { page: html } = await partsRead(server.addPage(testPage('regions.html')));
    const xml = await html.evaluate(() => new XMLSerializer().serializeToString(document));
    await html.close();
    const folder = await mkdtemp(join(tmpdir(), 'on-record-xhtml-'));
    try {
      const file = join(folder, 'regions.xhtml');
      await writeFile(file, xml);
      const { page, parts, marked } = await partsRead(server.addPage(file));
      expect(await page.evaluate(() => document.contentType)).toBe('application/xhtml+xml');
      expect(parts).toEqual(READ);
      expect(marked).toBeGreaterThan(0);
      await restOn(page, await placeOf(page, 'article', 'Wells Fargo'));
      await cardOpened(page);
      await page.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
