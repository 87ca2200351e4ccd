import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtinPacks } from '../../src/record/builtin-packs.ts';
import { cardOpened, closeCard } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import type { Session } from '../../tools/browser/session.ts';
import { inCard } from './support/card.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';
import { placeOf, restOn } from './support/pointer.ts';

/** A window in which the mark stands in the middle leaves the card the least room. */
const WINDOW = { width: 1280, height: 720 };
const COMPANIES = builtinPacks()
  .flatMap(({ entities }) => entities)
  .flatMap((entity) => (entity.kind === 'company' ? [entity.name] : []));

/**
 * How much of each part is to be seen, in pixels. Of where reports differ two lines do: how many
 * lines a sentence takes is the machine's fonts' affair.
 */
const PARTS = {
  '.sentence': Number.POSITIVE_INFINITY,
  '.position': Number.POSITIVE_INFINITY,
  '.disagreement summary': 36,
};

const idOf = (name: string) => name.replaceAll(' ', '-');
const FILLER = '<p>The weather in the valley was dry, and the harvest came in early that year.</p>';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Facebook asked banks for customers’ data</title><main>${FILLER.repeat(9)}
<h1>Facebook asked banks for customers’ financial data</h1>${FILLER.repeat(9)}
${COMPANIES.map((name) => `<p id="${idOf(name)}"><i>${name}</i> was named in the reports on bank data.</p>${FILLER.repeat(9)}`).join('')}`;

describe.each(BROWSERS)('in %s, before any scrolling, the card of', (kind) => {
  let session: Session;
  let server: PageServer;
  let page: Page;
  let folder: string;

  beforeAll(async () => {
    session = await launchExtension(kind, { viewport: WINDOW });
    server = await PageServer.start();
    folder = await mkdtemp(join(tmpdir(), 'on-record-first-view-'));
    await writeFile(join(folder, 'index.html'), PAGE);
    page = await session.newPage();
    await page.goto(server.addPage(join(folder, 'index.html')), { waitUntil: 'domcontentloaded' });
    await settledReport(session, page);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  it.each(COMPANIES)(
    '%s shows what was reported, what it said, and where reports differ',
    async (name) => {
      await restOn(page, await placeOf(page, `#${idOf(name)}`, name));
      await cardOpened(page);
      expect((await inCard(page, '#card-title'))[0]?.text).toBe(name);
      const [foot] = await inCard(page, 'footer');
      if (!foot) throw new Error('The card has no foot.');
      for (const [part, wanted] of Object.entries(PARTS)) {
        const [first] = await inCard(page, part);
        expect(first?.text.length, part).toBeGreaterThan(10);
        const { y = 0, height = 0 } = first?.box ?? {};
        const edge = y + Math.min(height, wanted);
        expect(edge, `the lower edge of ${part}`).toBeLessThanOrEqual(foot.box.y + 1);
      }
      await page.mouse.move(2, 2);
      await closeCard(page);
    },
  );
});
