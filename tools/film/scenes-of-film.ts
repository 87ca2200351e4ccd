import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../src/card/contract.ts';
import { SETTLED_MS } from '../../src/card/guard/seen-clock.ts';
import { cardOpened } from '../browser/card.ts';
import { settledReport } from '../browser/reports.ts';
import { until } from '../browser/session.ts';
import { queryShadow, shadowText } from '../browser/shadow.ts';
import type { Studio } from '../gallery/studio.ts';
import { CuttingRoom, type Layer } from './cutting-room.ts';

/** The page in the window, in CSS pixels; above it is the bar. */
export const VIEW = { width: 960, height: 600 };
const BAR = 36;
/** Pixels of the film for each CSS pixel. */
const SCALE = 1.25;
/** Of the pointer's way, in milliseconds. */
const STEP = 60;

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Plays the extension as a reader would, in a real browser with a real pointer, and takes a picture
 * after each step. Between two steps the pointer alone is drawn on its way.
 */
export async function shoot(studio: Studio): Promise<CuttingRoom> {
  const icon = await readFile(new URL('../../public/icons/48.png', import.meta.url), 'base64');
  const room = await CuttingRoom.open(
    studio.session,
    { width: VIEW.width, height: VIEW.height + BAR },
    SCALE,
  );
  // After the other page, so that it is in front.
  const page = await studio.article();
  await settledReport(studio.session, page);
  let badge = await studio.session.badge(page);
  let address = 'news.example';
  let pressed = false;
  let layers: readonly Layer[] = [];
  let pointer: Point = { x: 700, y: 560 };

  const frame = (duration: number, isDown = false) =>
    room.add({
      layers,
      bar: { height: BAR, address, icon, badge, pressed },
      pointer: { ...pointer, isDown },
      duration,
    });
  const hold = (ms: number) => frame(ms);
  /** What the window shows now; the popup, if one is open, lies over it. */
  const look = async (shown: Page, popup?: Page) => {
    const whole = { png: await pictureOf(shown), x: 0, y: BAR, w: VIEW.width, h: VIEW.height };
    layers = popup ? [whole, await popupLayer(popup)] : [whole];
  };
  /** The pointer goes there, slower towards the end. */
  const go = async (to: Point) => {
    const from = pointer;
    const steps = Math.max(5, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / 45));
    for (let i = 1; i <= steps; i++) {
      const part = 1 - (1 - i / steps) ** 2;
      pointer = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await frame(STEP);
    }
  };
  const press = async () => {
    await frame(160, true);
  };

  // A name on a page; the pointer rests on it.
  await look(page);
  await hold(900);
  const name = await placeOnPage(page, 'JPMorgan Chase');
  await go(below(name));
  await page.mouse.move(name.x - 12, name.y);
  await page.mouse.move(name.x, name.y, { steps: 6 });
  await hold(350);
  await cardShown(page);
  await look(page);
  await hold(4_200);

  // The toolbar button: what is on this page.
  const button = { x: VIEW.width - 34, y: BAR / 2 };
  await go(button);
  await page.mouse.move(VIEW.width - 40, 4);
  await press();
  await page.keyboard.press('Escape');
  const popup = await studio.session.openPopup(page, 'src/popup/popup.html');
  await popup.waitForSelector('.walker');
  await popup.waitForSelector('.story');
  await sleep(300);
  pressed = true;
  await look(page, popup);
  await hold(2_600);
  const count = await middleOf(popup, '.companies li:nth-child(3) .go');
  const [, { x, y } = { x: 0, y: 0 }] = layers;
  await go({ x: x + count.x, y: y + count.y });
  await press();
  await popup.mouse.click(count.x, count.y);

  // It leads to where the name stands, and opens its card there.
  await cardShown(page);
  pressed = false;
  await look(page);
  await hold(3_000);
  const [link] = (await queryShadow(page, CARD_HOST, 'footer .record')) ?? [];
  if (!link) throw new Error('The card leads to no record.');
  const full = { x: link.box.x + link.box.width / 2, y: link.box.y + link.box.height / 2 };
  await go(below(full));
  await page.mouse.move(full.x, full.y, { steps: 5 });
  await look(page);
  await press();
  await sleep(SETTLED_MS + 400);
  const opened = studio.session.browser.waitForTarget((one) =>
    one.url().includes('src/dossier/dossier.html'),
  );
  await page.mouse.click(full.x, full.y);

  // The full record, in a tab of its own.
  const record = await (await opened).page();
  if (!record) throw new Error('The record did not open.');
  await record.setViewport(VIEW);
  await record.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await record.waitForSelector('#lineage');
  await sleep(500);
  [address, badge] = ['On Record', ''];
  await look(record);
  await hold(3_000);
  const section = await middleOf(record, 'nav a[href="#lineage"]');
  await go(below(section));
  await press();
  await record.mouse.click(section.x, section.y);
  await sleep(500);
  await look(record);
  await hold(3_400);
  return room;
}

const below = ({ x, y }: Point): Point => ({ x, y: y + BAR });

/** What of a page is in view. */
async function pictureOf(page: Page): Promise<string> {
  const [x, y] = await page.evaluate(() => [scrollX, scrollY] as const);
  return page.screenshot({
    encoding: 'base64',
    clip: { x, y, ...VIEW, scale: SCALE },
    // Otherwise the page is laid out anew for the picture, and the card goes.
    captureBeyondViewport: false,
  });
}

/** Under the button, as wide as it is laid out: headless Chromium (156) gives it more. */
async function popupLayer(popup: Page): Promise<Layer> {
  const [w, h] = await popup.evaluate(
    (most) => [document.body.offsetWidth, Math.min(innerHeight, most)] as const,
    VIEW.height - 12,
  );
  const png = await popup.screenshot({
    encoding: 'base64',
    clip: { x: 0, y: 0, width: w, height: h, scale: SCALE },
    captureBeyondViewport: false,
  });
  return { png, x: VIEW.width - w - 12, y: BAR + 4, w, h, raised: true };
}

async function cardShown(page: Page): Promise<void> {
  await cardOpened(page);
  await until('the card to show text', async () => (await shadowText(page, CARD_HOST)) !== '');
  // It moves into its place.
  await sleep(250);
}

/** In the viewport. */
const middleOf = (page: Page, selector: string): Promise<Point> =>
  page.$eval(selector, (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

/** The middle of the first place in the article's paragraphs that has these words. */
const placeOnPage = (page: Page, words: string): Promise<Point> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { data, parentElement } = walker.currentNode as Text;
      const start = data.indexOf(wanted);
      if (start < 0 || !parentElement?.closest('article p')) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, start);
      range.setEnd(walker.currentNode, start + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`“${wanted}” stands nowhere in the article.`);
  }, words);
