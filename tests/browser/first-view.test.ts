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
import { packageIn } from '../../tools/build/package-in.ts';
import { inCard } from './support/card.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';
import { placeOf, restOn } from './support/pointer.ts';

interface View {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Opened by a tap, as a sheet that takes at most this share of the height. */
  readonly sheet?: number;
  /** Is everything to be seen, or, where that is too much, what the company said? */
  readonly wanted: 'everything' | 'words';
  /** Folder of the message catalogue. Default: the browser's own language. */
  readonly locale?: string;
}

/** A mark in the middle of the window leaves the card the least room. */
const VIEWS: readonly View[] = [
  { name: '1280×720', width: 1280, height: 720, wanted: 'everything' },
  { name: '1440×900', width: 1440, height: 900, wanted: 'everything' },
  { name: '390×844, a tap', width: 390, height: 844, sheet: 0.6, wanted: 'everything' },
  { name: '1280×720 at 200 %', width: 640, height: 360, wanted: 'words' },
  { name: '1280×720, German', width: 1280, height: 720, wanted: 'words', locale: 'de' },
  { name: '1280×720, Arabic', width: 1280, height: 720, wanted: 'words', locale: 'ar' },
];
const COMPANIES = builtinPacks()
  .flatMap(({ entities }) => entities)
  .flatMap((entity) => (entity.kind === 'company' ? [entity.name] : []));

/**
 * How much of each part is to be seen, in pixels. Of where reports differ two lines do, but for what
 * hangs below the second: how many lines a sentence takes, and how tall they are, is the machine's fonts'
 * affair.
 */
const PARTS = {
  everything: {
    '.sentence': Number.POSITIVE_INFINITY,
    '.position': Number.POSITIVE_INFINITY,
    '.disagreement summary': 32,
  },
  words: { '.position > :is(blockquote, p:not(.label))': Number.POSITIVE_INFINITY },
} as const;
/** Everything that has text of its own. */
const TEXTS = 'h2, h3, p, blockquote, figcaption, summary, button';

const idOf = (name: string) => name.replaceAll(' ', '-');
const FILLER = '<p>The weather in the valley was dry, and the harvest came in early that year.</p>';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Facebook asked banks for customers’ data</title><main>${FILLER.repeat(9)}
<h1>Facebook asked banks for customers’ financial data</h1>${FILLER.repeat(9)}
${COMPANIES.map((name) => `<p id="${idOf(name)}"><i>${name}</i> was named in the reports on bank data.</p>${FILLER.repeat(9)}`).join('')}
<p id="story">The paper wrote that it had asked banks for their customers’ card transactions.</p>${FILLER.repeat(9)}`;

/**
 * A browser for each language. Both lay out alike what other languages say: one is enough for those.
 */
const CASES = BROWSERS.flatMap((kind, i) =>
  [undefined, 'de', 'ar']
    .filter((locale) => i === 0 || locale === undefined)
    .map((locale) => ({ kind, locale, views: VIEWS.filter((view) => view.locale === locale) })),
);

let server: PageServer;
let folder: string;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-first-view-'));
  await writeFile(join(folder, 'index.html'), PAGE);
  server = await PageServer.start();
  url = server.addPage(join(folder, 'index.html'));
});

afterAll(async () => {
  await server?.close();
  if (folder) await rm(folder, { recursive: true });
});

describe.each(CASES)('in $kind', ({ kind, locale, views }) => {
  let session: Session;

  beforeAll(async () => {
    const target = kind === 'chromium' ? 'chrome' : 'firefox';
    session = await launchExtension(
      kind,
      locale === undefined ? {} : { extension: packageIn(locale, target) },
    );
  });

  afterAll(() => session?.close());

  describe.each(views)('$name, before any scrolling, the card of', (view) => {
    let page: Page;
    const { width, height, sheet } = view;

    beforeAll(async () => {
      page = await session.newPage();
      await page.setViewport({ width, height, hasTouch: sheet !== undefined });
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await settledReport(session, page);
    });

    afterAll(() => page?.close());

    const openOn = async (id: string, words: string) => {
      const place = await placeOf(page, `#${id}`, words);
      if (sheet === undefined) await restOn(page, place);
      else await page.touchscreen.tap(place.x, place.y);
      await cardOpened(page);
    };

    const look = async (name: string) => {
      const [foot] = await inCard(page, 'footer');
      const [box] = await inCard(page, '.card-box');
      if (!foot || !box) throw new Error('The card has no foot.');
      if (sheet !== undefined) {
        expect(box.attributes['data-presentation']).toBe('sheet');
        expect(box.box.height).toBeLessThanOrEqual(height * sheet + 1);
      }
      for (const [part, wanted] of Object.entries(PARTS[view.wanted])) {
        const [first] = await inCard(page, part);
        expect(first?.text.length, part).toBeGreaterThan(10);
        const { y = 0, height: tall = 0 } = first?.box ?? {};
        const edge = y + Math.min(tall, wanted);
        expect(y, `the upper edge of ${part}`).toBeGreaterThanOrEqual(box.box.y);
        expect(edge, `the lower edge of ${part}`).toBeLessThanOrEqual(foot.box.y + 1);
      }
      const texts = await inCard(page, TEXTS);
      const isSeen = ({ box: { y, height: tall } }: (typeof texts)[0]) =>
        y + tall <= foot.box.y + 1 || y >= foot.box.y;
      const count = (some: typeof texts) => some.reduce((sum, { text }) => sum + text.length, 0);
      const open = texts.filter(({ visible }) => visible);
      console.info(
        `${kind} | ${view.name} | ${name} | ${Math.round(box.box.width)}×${Math.round(box.box.height)} | ${count(open.filter(isSeen))} of ${count(open)} characters`,
      );
    };

    const close = async () => {
      if (sheet === undefined) await page.mouse.move(2, 2);
      await closeCard(page);
    };

    it.each(COMPANIES)('%s shows what a reader is to find there', async (name) => {
      await openOn(idOf(name), name);
      expect((await inCard(page, '#card-title'))[0]?.text).toBe(name);
      await look(name);
      await close();
    });

    it('the story shows the same', async () => {
      // One word: the two may stand on two lines.
      await openOn('story', 'transactions');
      await look('the story');
      await close();
    });
  });
});
