import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import { isCardOpen, openCard } from '../../tools/browser/card.ts';
import type { BrowserKind } from '../../tools/browser/find.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { packageFor } from '../../tools/build/build.ts';
import { inCard } from './support/card.ts';
import { watchConsole } from './support/console.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { paintedWords } from './support/marks.ts';
import { placeOf, restOn } from './support/pointer.ts';

/** An orphaned script looks every second whether it is one. */
const SOON = 2_500;

let server: PageServer;
let url: string;

beforeAll(async () => {
  server = await PageServer.start();
  url = `${server.addFolder(testPage('.'))}article.html`;
});

afterAll(() => server?.close());

const packageOf = (kind: BrowserKind) => packageFor(kind === 'chromium' ? 'chrome' : 'firefox');
const idOf = ({ kind, origin }: Session) =>
  kind === 'chromium' ? new URL(origin ?? '').host : 'on-record@on-record.invalid';

/** The style of marks, as the page shows it. Firefox takes it away with the extension. */
const areMarksSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { textDecorationLine } = getComputedStyle(document.body, '::highlight(on-record)');
    return CSS.highlights.has('on-record') && textDecorationLine !== 'none';
  });

/** Is there anything of a card where it was? */
const isCardSeen = async (page: Page, at: { x: number; y: number }): Promise<boolean> =>
  page.evaluate(
    (host, x, y) => document.elementFromPoint(x, y)?.matches(host) ?? false,
    CARD_HOST,
    at.x,
    at.y,
  );

describe.each(BROWSERS)('in %s, when the extension', (kind) => {
  let session: Session;
  let page: Page;
  let errors: string[];
  let inBox: { x: number; y: number };

  beforeEach(async () => {
    session = await launchExtension(kind);
    page = await session.newPage();
    errors = watchConsole(page);
    await page.goto(url);
    const { mentions } = await settledReport(session, page);
    await page.bringToFront();
    await openCard(session, page, mentions);
    const [box] = await inCard(page, '.card-box');
    inBox = { x: (box?.box.x ?? 0) + 30, y: (box?.box.y ?? 0) + 30 };
    expect(await areMarksSeen(page)).toBe(true);
    expect(await isCardSeen(page, inBox)).toBe(true);
  });

  afterEach(() => session?.close());

  /** Nothing of it is seen any more, whatever happens on the page, and nothing complains. */
  const isSilent = async () => {
    await until('marks and card to go', async () => !(await areMarksSeen(page)), SOON);
    await until('the card to go', async () => !(await isCardSeen(page, inBox)), SOON);
    await page.evaluate(() => {
      document.body.prepend('PayPal and American Express were named. ');
      document.querySelector('p')?.append(' Facebook again.');
    });
    await page.mouse.move(inBox.x, inBox.y);
    await page.mouse.click(inBox.x, inBox.y);
    await page.keyboard.press('Escape');
    await sleep(1_500);
    expect(await areMarksSeen(page)).toBe(false);
    expect(await isCardSeen(page, inBox)).toBe(false);
    expect(errors).toEqual([]);
  };

  it('is removed, its script falls silent and takes marks and card away', async () => {
    await session.browser.uninstallExtension(idOf(session));
    await isSilent();
    if (kind === 'firefox') return;
    expect(await paintedWords(page)).toEqual([]);
    expect(await isCardOpen(page)).toBe(false);
  });

  it.runIf(kind === 'chromium')('is disabled, the same; enabled, it comes back', async () => {
    const settings = await session.browser.newPage();
    await settings.goto('chrome://extensions');
    const enable = (on: boolean) =>
      settings.evaluate(
        (id, wanted) =>
          (
            globalThis as unknown as {
              chrome: { management: { setEnabled(id: string, on: boolean): Promise<void> } };
            }
          ).chrome.management.setEnabled(id, wanted),
        idOf(session),
        on,
      );
    await enable(false);
    await page.bringToFront();
    await isSilent();
    await enable(true);
    await until('the page to be marked again', () => areMarksSeen(page), 10_000);
    expect(new Set(await paintedWords(page))).toContain('PayPal');
  });

  it('is updated, the new version takes the page over', async () => {
    const before = await paintedWords(page);
    await session.browser.installExtension(packageOf(kind));
    await until('the old card to go', async () => !(await isCardOpen(page)), 10_000);
    await until('the page to be marked again', () => areMarksSeen(page), 10_000);
    // Longer than an orphan needs to find out: it must not take the new marks with it.
    await sleep(SOON);
    expect(await paintedWords(page)).toEqual(before);
    await page.mouse.move(5, 5);
    await restOn(page, await placeOf(page, 'body', 'JPMorgan Chase'));
    await until('a card to open', () => isCardOpen(page), 10_000);
    expect((await inCard(page, '.card-box')).length).toBe(1);
    expect(errors).toEqual([]);
  });
});

it.each(BROWSERS)('%s: a page that was open before the extension is marked, too', async (kind) => {
  const session = await launchExtension(kind, { extension: null, companion: false });
  try {
    const page = await session.newPage();
    await page.goto(url);
    await session.browser.installExtension(packageOf(kind));
    await until('the page to be marked', () => areMarksSeen(page), 10_000);
    expect(await paintedWords(page)).toContain('Facebook');
  } finally {
    await session.close();
  }
});
