import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import entities from '../../seeds/facebook-bank-data-2018/entities.json' with { type: 'json' };
import pack from '../../seeds/facebook-bank-data-2018/pack.json' with { type: 'json' };
import { CARD_HOST } from '../../src/card/contract.ts';
import { cardOpened, closeCard, isCardOpen, openCard } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { queryShadow } from '../../tools/browser/shadow.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { placeOf, restOn } from './support/pointer.ts';

/** Longer than any delay of the card, shorter than a test. */
const LONG = 1_200;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a card is headed with: its company's name, or the story's title. */
function titleOf(entity: string | null): string | undefined {
  return entity === null ? pack.title : entities.find(({ id }) => id === entity)?.name;
}

describe.each(BROWSERS)('in %s, a card', (kind) => {
  let session: Session;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
    page = await session.newPage();
  });

  beforeEach(async () => {
    await page.setViewport({ width: 1000, height: 800 });
    await page.mouse.move(0, 0);
    await page.goto(server.addPage(testPage('corners.html')), { waitUntil: 'domcontentloaded' });
    await settledReport(session, page);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const hover = async (within: string, name: string) => {
    await restOn(page, await placeOf(page, within, name));
    await cardOpened(page);
    await until('the card to be placed', async () => (await cardBox()).height > 60);
  };

  const cardBox = async (): Promise<Box> => {
    const [box] = (await queryShadow(page, CARD_HOST, '.card-box')) ?? [];
    return box?.box ?? { x: 0, y: 0, width: 0, height: 0 };
  };

  /** The lines of the first rendered occurrence of a text. */
  const linesOf = (within: string, name: string): Promise<Box[]> =>
    page.evaluate(
      (selector, wanted) => {
        const element = document.querySelector(selector) as Element;
        const text = element.firstChild as Text;
        const range = document.createRange();
        const start = text.data.indexOf(wanted);
        range.setStart(text, start);
        range.setEnd(text, start + wanted.length);
        return [...range.getClientRects()].map(({ x, y, width, height }) => ({
          x,
          y,
          width,
          height,
        }));
      },
      within,
      name,
    );

  const fits = async () => {
    const { x, y, width, height } = await cardBox();
    const window = await page.evaluate(() => [innerWidth, innerHeight] as const);
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(window[0]);
    expect(width).toBeGreaterThan(100);
    expect(y).toBeLessThan(window[1]);
    expect(height).toBeGreaterThan(60);
  };

  it('stays while the pointer travels to it and rests in it, and goes when both are left', async () => {
    await hover('#plain', 'Wells Fargo');
    const { x, y, width, height } = await cardBox();
    await page.mouse.move(x + width / 2, y + Math.min(40, height / 2), { steps: 15 });
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(true);
    await page.mouse.move(5, 790, { steps: 4 });
    await until('the card to close', async () => !(await isCardOpen(page)), LONG);
  });

  it('does not open for a pointer that passes by', async () => {
    const { x, y } = await placeOf(page, '#plain', 'Wells Fargo');
    await page.mouse.move(x - 60, y);
    // To the empty margin.
    await page.mouse.move(985, y, { steps: 3 });
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
  });

  it('does not open for a mark that was scrolled away from under the pointer', async () => {
    await restOn(page, await placeOf(page, '#plain', 'Wells Fargo'));
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
  });

  it('opens again when the page has taken it away', async () => {
    const { mentions } = await settledReport(session, page);
    expect(await openCard(session, page, mentions)).not.toBeNull();
    await page.evaluate((host) => document.querySelector(host)?.remove(), CARD_HOST);
    expect(await isCardOpen(page)).toBe(false);
    expect(await openCard(session, page, mentions)).not.toBeNull();
    expect(session.errors.take()).toEqual([]);
  });

  it('covers neither the mark nor any line of a mark that wraps', async () => {
    await hover('#narrow', 'JPMorgan');
    const lines = await linesOf('#narrow', 'JPMorgan Chase');
    expect(lines.length).toBeGreaterThan(1);
    const card = await cardBox();
    for (const line of lines) {
      expect(
        overlap(card, line),
        `card ${JSON.stringify(card)}, line ${JSON.stringify(line)}`,
      ).toBe(false);
    }
  });

  it('closes when a press lands outside', async () => {
    await hover('#plain', 'Wells Fargo');
    await page.mouse.click(5, 780);
    await until('the card to close', async () => !(await isCardOpen(page)));
  });

  it('closes when its mark is scrolled away', async () => {
    await hover('#plain', 'Wells Fargo');
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    await until('the card to close', async () => !(await isCardOpen(page)));
  });

  it('takes the focus when asked for by key, and gives it back', async () => {
    await page.focus('#before');
    expect(await session.ask<boolean>(page, { type: 'background→page:step', by: 1 } as never)).toBe(
      true,
    );
    await cardOpened(page);
    await until('the card to have the focus', () =>
      page.evaluate((host) => document.activeElement?.matches(host) ?? false, CARD_HOST),
    );
    // The card is no trap: tabbing goes on through it and out of it.
    await closeCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('before');
  });

  it('goes from mention to mention by key, those out of sight included', async () => {
    const { mentions } = await settledReport(session, page);
    const marked = mentions.filter((mention) => mention.marked);
    let furthest = 0;
    for (const { entity, text } of marked) {
      expect(await session.ask(page, { type: 'background→page:step', by: 1 } as never)).toBe(true);
      await until(`the card of “${text}”`, async () => {
        const [title] = (await queryShadow(page, CARD_HOST, 'h2')) ?? [];
        return title?.text === titleOf(entity);
      });
      const box = await cardBox();
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(800);
      furthest = Math.max(furthest, await page.evaluate(() => scrollY));
    }
    expect(new Set(marked.map(({ entity }) => entity)).size).toBeGreaterThan(2);
    expect(furthest).toBeGreaterThan(0);
  });

  it('opens inside a modal dialog, where it can be used', async () => {
    await page.evaluate(() => (document.querySelector('dialog') as HTMLDialogElement).showModal());
    await hover('dialog', 'US Bancorp');
    expect(
      await page.evaluate((host) => document.querySelector(`dialog > ${host}`) !== null, CARD_HOST),
    ).toBe(true);
    const [close] = (await queryShadow(page, CARD_HOST, 'button.close')) ?? [];
    if (!close) throw new Error('The card has no button to close it.');
    await page.mouse.click(close.box.x + close.box.width / 2, close.box.y + close.box.height / 2);
    await until('the card to close', async () => !(await isCardOpen(page)));
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('leaves a dialog open when Escape closes it', async () => {
    await page.evaluate(() => (document.querySelector('dialog') as HTMLDialogElement).showModal());
    await hover('dialog', 'US Bancorp');
    await closeCard(page);
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('opens inside the fullscreen element', async () => {
    await page.evaluate(() => document.querySelector('#full')?.requestFullscreen());
    await until('fullscreen', () => page.evaluate(() => document.fullscreenElement !== null));
    await hover('#full', 'PayPal');
    await fits();
    await page.evaluate(() => document.exitFullscreen());
  });

  it('fits a right-to-left paragraph, a narrow window and a low one', async () => {
    await hover('#rtl', 'PayPal');
    await fits();
    await closeCard(page);
    await page.setViewport({ width: 320, height: 480 });
    await hover('#plain', 'Wells Fargo');
    await fits();
    await closeCard(page);
    await page.setViewport({ width: 700, height: 200 });
    await hover('#plain', 'Wells Fargo');
    await fits();
  });

  it('keeps its look under a strict policy and careless styles', async () => {
    await hover('#plain', 'Wells Fargo');
    const [dialog] = (await queryShadow(page, CARD_HOST, '[role=dialog]')) ?? [];
    const [box] = (await queryShadow(page, CARD_HOST, '.card-box')) ?? [];
    expect(box?.style.background).not.toBe('rgba(0, 0, 0, 0)');
    expect(dialog?.style.font).not.toMatch(/^serif$/);
  });

  it('follows edits, removals and late text', async () => {
    const wordsOf = async () =>
      (await settledReport(session, page)).mentions
        .filter(({ marked }) => marked)
        .map(({ text }) => text);
    expect(await wordsOf()).toContain('American Express');
    await page.evaluate(() => {
      const text = document.querySelector('#edited')?.firstChild as Text;
      text.data = 'The card company was named in the report.';
    });
    await until('the mark to go', async () => !(await wordsOf()).includes('American Express'));
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.append(
        'Late text: American ',
        Object.assign(document.createElement('b'), { textContent: 'Express' }),
        ' once more.',
      );
      document.querySelector('#host-of-late')?.append(late);
    });
    await until('the late mark', async () => (await wordsOf()).includes('American Express'));
    await page.evaluate(() => document.querySelector('#host-of-late')?.remove());
    await until(
      'the mark to go again',
      async () => !(await wordsOf()).includes('American Express'),
    );
  });

  it('met no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});

describe('touch', () => {
  let session: Session;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    session = await launchExtension('chromium');
    server = await PageServer.start();
    page = await session.newPage();
    await page.setViewport({ width: 390, height: 800, hasTouch: true, isMobile: true });
    await page.goto(server.addPage(testPage('corners.html')), { waitUntil: 'domcontentloaded' });
    await settledReport(session, page);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('opens a sheet for a tap on a mark', async () => {
    const { x, y } = await placeOf(page, '#plain', 'Wells Fargo');
    await page.touchscreen.tap(x, y);
    await cardOpened(page);
    const [box] = (await queryShadow(page, CARD_HOST, '.card-box')) ?? [];
    expect(box?.attributes['data-presentation']).toBe('sheet');
    await page.touchscreen.tap(200, 20);
    await until('the sheet to close', async () => !(await isCardOpen(page)));
  });

  it('lets a tap on a link follow the link', async () => {
    const { x, y } = await placeOf(page, '#linked', 'Citigroup');
    await page.touchscreen.tap(x, y);
    await until('the link to be followed', () =>
      page.evaluate(() => location.hash === '#followed'),
    );
    await sleep(LONG);
    expect(await isCardOpen(page)).toBe(false);
  });
});

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
