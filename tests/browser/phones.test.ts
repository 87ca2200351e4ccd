import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import { cardOpened, isCardOpen } from '../../tools/browser/card.ts';
import type { BrowserKind } from '../../tools/browser/find.ts';
import { viewportOf } from '../../tools/browser/launch.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Preparation, type Session, until } from '../../tools/browser/session.ts';
import { queryShadow } from '../../tools/browser/shadow.ts';
import { sampleCapture, sampleDraft } from '../../tools/gallery/sample-draft.ts';
import { unfold } from './support/axe.ts';
import { inCard, placeInCard } from './support/card.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { placeOf } from './support/pointer.ts';
import { speaking } from './support/speaking.ts';

/** In CSS pixels: from the smallest that are about, and one held sideways. */
const SCREENS = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 412, height: 915 },
  { width: 740, height: 360 },
] as const;
type Screen = (typeof SCREENS)[number];
const LOCALES = readdirSync(fileURLToPath(new URL('../../public/_locales', import.meta.url)));
/** English, the longest words, and the other direction; the others are shown on the narrowest screen. */
const MOST_TELLING = ['en', 'de', 'ar'];
const OPTIONS = 'src/options/options.html';
/** As a finger needs it, and what stands within a line of text (WCAG 2.2, 2.5.5 and 2.5.8). */
const FINGER = 44;
const WITHIN_LINE = 24;
/** Longer than any delay of the card. */
const LONG = 1_200;

/** Opens a face, as the preparation has it, once there is something on it. */
type Show = (how: Preparation, screen: Viewport) => Promise<Page>;

const held = (kind: BrowserKind, screen: Screen): Viewport =>
  viewportOf(screen, { kind, touch: true });

/** @param article what the popup is opened over. */
function facesOf(session: Session, article: Page): Readonly<Record<string, Show>> {
  const open =
    (path: string, ready: string): Show =>
    async (how, screen) => {
      const page = await session.openPrepared(path, [how], screen);
      await page.waitForSelector(ready);
      return page;
    };
  return {
    popup: async (how, screen) => {
      const page = await session.openPopupInTab(article, 'src/popup/popup.html', [how], screen);
      await page.waitForSelector('.companies');
      await page.waitForSelector('footer');
      return page;
    },
    record: open('src/dossier/dossier.html', 'main section'),
    settings: open(`${OPTIONS}#draft=sample`, '.draft'),
    form: open(`${OPTIONS}#add=sample`, '.chosen'),
    welcome: open('src/welcome/welcome.html', '.sample'),
  };
}

/** A face, unfolded, on one screen after the other. */
async function* onScreens(
  kind: BrowserKind,
  screens: readonly Screen[],
  show: Show,
  how: Preparation,
): AsyncGenerator<readonly [Screen, Page]> {
  let page: Page | undefined;
  for (const screen of screens) {
    const viewport = held(kind, screen);
    if (page !== undefined && kind === 'chromium') {
      await page.setViewport(viewport);
    } else {
      // Firefox 159 gives a page of an extension no other size once it is open.
      await page?.close();
      page = await show(how, viewport);
      await unfold(page);
    }
    yield [screen, page];
  }
  await page?.close();
}

describe.each(BROWSERS)('in %s, on a telephone', (kind) => {
  let session: Session;
  let server: PageServer;
  let article: Page;

  beforeAll(async () => {
    session = await launchExtension(kind, { touch: true, viewport: SCREENS[1] });
    server = await PageServer.start();
    article = await session.newPage();
    await article.goto(server.addPage(testPage('quotations.html')), {
      waitUntil: 'domcontentloaded',
    });
    await settledReport(session, article);
    await writeSomething(session);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('takes its pointer for a finger', async () => {
    const media = ['(pointer: coarse)', '(hover: none)'];
    expect(
      await article.evaluate((all) => all.map((one) => matchMedia(one).matches), media),
    ).toEqual([true, true]);
  });

  // Both lay out alike what other languages say: one browser is enough for those.
  const locales = kind === BROWSERS[0] ? LOCALES : MOST_TELLING;
  it.each(locales)(
    'every face fits every screen, and what is pressed a finger, in %s',
    async (locale) => {
      const screens = MOST_TELLING.includes(locale) ? SCREENS : SCREENS.slice(0, 1);
      const faults: string[] = [];
      for (const [face, show] of Object.entries(facesOf(session, article))) {
        for await (const [screen, page] of onScreens(kind, screens, show, speaking(locale))) {
          const small = await page.evaluate(tooSmall, FINGER, WITHIN_LINE);
          const beyond = await page.evaluate(sticksOut);
          const all = [...small, ...beyond];
          faults.push(...all.map((what) => `${face}, ${screen.width} px: ${what}`));
        }
      }
      expect(faults).toEqual([]);
    },
  );
});

// No other browser here can do it.
describe.runIf(BROWSERS.includes('firefox'))('with text at 200 %', () => {
  it('every face fits a screen', async () => {
    const session = await launchExtension('firefox', {
      touch: true,
      viewport: SCREENS[1],
      textSize: 200,
    });
    const server = await PageServer.start();
    try {
      const article = await session.newPage();
      await article.goto(server.addPage(testPage('quotations.html')), {
        waitUntil: 'domcontentloaded',
      });
      await settledReport(session, article);
      await writeSomething(session);
      const faults: string[] = [];
      for (const [face, show] of Object.entries(facesOf(session, article))) {
        const page = await show(speaking('de'), SCREENS[1]);
        const size = await page.$eval('p', (one) => getComputedStyle(one).lineHeight);
        expect(Number.parseFloat(size)).toBeGreaterThan(31);
        await unfold(page);
        const beyond = await page.evaluate(sticksOut);
        faults.push(...beyond.map((what) => `${face}: ${what}`));
        await page.close();
      }
      expect(faults).toEqual([]);
    } finally {
      await session.close();
      await server.close();
    }
  });
});

describe.each(BROWSERS)('in %s, a finger', (kind) => {
  let session: Session;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    session = await launchExtension(kind, { touch: true, viewport: SCREENS[1] });
    server = await PageServer.start();
    page = await session.newPage();
  });

  beforeEach(async () => {
    await page.goto(server.addPage(testPage('corners.html')), { waitUntil: 'domcontentloaded' });
    await settledReport(session, page);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const tap = async (within: string, words: string) => {
    const { x, y } = await placeOf(page, within, words);
    await page.touchscreen.tap(x, y);
  };
  const sheet = async () => {
    await tap('#plain', 'Wells Fargo');
    await cardOpened(page);
    await until('the sheet to be drawn', async () => {
      const [box] = (await queryShadow(page, CARD_HOST, '.card-box')) ?? [];
      return (box?.box.height ?? 0) > 60;
    });
    const [box] = await inCard(page, '.card-box');
    if (!box) throw new Error('There is no card.');
    return box;
  };
  const closed = () => until('the sheet to close', async () => !(await isCardOpen(page)));

  it('opens a sheet by a tap, over the whole width, that leaves the mark in view', async () => {
    const { attributes, box } = await sheet();
    expect(attributes['data-presentation']).toBe('sheet');
    const [width, height] = await page.evaluate(() => [innerWidth, innerHeight] as const);
    expect(Math.abs(box.width - width)).toBeLessThanOrEqual(1);
    expect(box.height).toBeLessThanOrEqual(height * 0.6 + 1);
    await page.touchscreen.tap(width - 10, 10);
    await closed();
  });

  it('closes it by its button, of which it need not meet the middle', async () => {
    await sheet();
    const { x, y, element } = await placeInCard(page, 'button.close', 0);
    expect(element.box.width).toBeLessThan(FINGER);
    await page.touchscreen.tap(x - 18, y + 14);
    await closed();
  });

  it('finds what it presses in the card large enough', async () => {
    await sheet();
    const tools = await inCard(page, '.tools button, summary');
    expect(tools.length).toBeGreaterThan(3);
    for (const { box, text } of tools) {
      expect(box.height, text).toBeGreaterThanOrEqual(FINGER - 0.5);
      expect(box.width, text).toBeGreaterThanOrEqual(WITHIN_LINE);
    }
  });

  it('opens nothing where it scrolls', async () => {
    const { x, y } = await placeOf(page, '#plain', 'Wells Fargo');
    const touch = await page.touchscreen.touchStart(x, y);
    for (let i = 1; i <= 6; i++) await touch.move(x, y - 20 * i);
    await touch.end();
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
  });

  // Chromium (156) makes a click of any touch that is emulated, however long.
  it.runIf(kind === 'firefox')('opens nothing where it rests, for that selects', async () => {
    const { x, y } = await placeOf(page, '#plain', 'Wells Fargo');
    const touch = await page.touchscreen.touchStart(x, y);
    await sleep(LONG);
    await touch.end();
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
  });

  it('follows a link that holds a mark', async () => {
    // A finger that a busy machine lifts too late has selected, and followed nothing: it taps again.
    for (let took = LONG; took > LONG / 3; ) {
      const began = performance.now();
      await tap('#linked', 'Citigroup');
      took = performance.now() - began;
    }
    await until('the link to be followed', () =>
      page.evaluate(() => location.hash === '#followed'),
    );
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
  });

  it('keeps the sheet within a screen that is held sideways', async () => {
    await page.setViewport(held(kind, SCREENS[3]));
    const { box } = await sheet();
    expect(box.height).toBeLessThanOrEqual(SCREENS[3].height * 0.6 + 1);
    expect(box.width).toBeLessThanOrEqual(SCREENS[3].width);
    await page.setViewport(held(kind, SCREENS[1]));
  });

  it('meets no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});

/** A draft and words that wait, and a site with a long name. */
async function writeSomething(session: Session): Promise<void> {
  const page = await session.openExtensionPage(OPTIONS);
  // Its database is there once the page has read from it.
  await page.waitForSelector('#writing .drafts');
  await page.evaluate(
    async (stores) => {
      const request = indexedDB.open('on-record-drafts');
      await new Promise((resolve) => request.addEventListener('success', resolve));
      const transaction = request.result.transaction(Object.keys(stores), 'readwrite');
      for (const [store, value] of Object.entries(stores)) {
        transaction.objectStore(store).put(value, 'sample');
      }
      await new Promise((resolve) => transaction.addEventListener('complete', resolve));
      request.result.close();
    },
    { captures: sampleCapture, drafts: sampleDraft() },
  );
  await page.close();
  const site = 'the-regional-edition.of-a-paper-with-a-long-name.example';
  await session.store('sync', { 'setting.hiddenSites': [site] });
}

/** What reaches beyond the screen's sides and does not scroll by itself. Runs in the page. */
function sticksOut(): string[] {
  const root = document.documentElement;
  const { clientWidth: width, scrollWidth } = root;
  const beyond = [...document.querySelectorAll('body *')].filter((element) => {
    const { left, right, width: wide } = element.getBoundingClientRect();
    if (wide === 0 || (left >= -0.5 && right <= width + 0.5)) return false;
    let at = element.parentElement;
    while (at && getComputedStyle(at).overflowX === 'visible') at = at.parentElement;
    return at === null;
  });
  return [
    ...(scrollWidth > width ? [`${scrollWidth} px wide`] : []),
    ...beyond.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 80)),
  ];
}

/**
 * Buttons, fields, links and their like that are smaller than they should be. Of a label that holds its
 * field, the label counts; what grows by what lies round it says so by a box of its own (`::before`).
 * Runs in the page.
 */
function tooSmall(finger: number, withinLine: number): string[] {
  const controls = document.querySelectorAll<HTMLElement>(
    'button, summary, select, textarea, input, a[href], [role=switch]',
  );
  const small = [...controls].flatMap((control) => {
    if (!control.checkVisibility() || control.closest('svg')) return [];
    const element = control.closest('label') ?? control;
    const { width, height } = element.getBoundingClientRect();
    const round = getComputedStyle(element, '::before');
    const grown = round.position === 'absolute' ? -2 * Number.parseFloat(round.top) : 0;
    const isInLine = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
    const isReference = element.closest('sup') !== null;
    // A link in a sentence is as high as its line.
    if (isInLine && !isReference) return [];
    const wanted = isReference ? withinLine : finger;
    if (height + grown >= wanted - 0.5 && width + grown >= withinLine - 0.5) return [];
    return [`${Math.round(width)}×${Math.round(height)} ${element.outerHTML.slice(0, 70)}`];
  });
  return [...new Set(small)].slice(0, 12);
}
