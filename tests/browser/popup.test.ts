import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened } from '../../tools/browser/card.ts';
import { fromAll } from '../../tools/browser/elements.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { inCard } from './support/card.ts';
import { BROWSERS, launchExtension, openArticle } from './support/extension.ts';

const POPUP = 'src/popup/popup.html';
const FILLER = '<p>The weather in the valley was dry, and the harvest came in early.</p>'.repeat(
  40,
);
const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${body}`;
const PAGES = {
  'names-one.html': html('<p>Wells Fargo opened a branch in the valley.</p>'),
  'names-nobody.html': html(FILLER),
  'hangs.html': html(
    `<p>Wells Fargo opened a branch.</p><script>window.hang = () => void setTimeout(() => {
       const end = Date.now() + 8000; while (Date.now() < end); })</script>`,
  ),
  'loads-slowly.html': html(
    `<p>Wells Fargo opened a branch.</p><script>
       const end = Date.now() + 8000; while (Date.now() < end);</script>`,
  ),
  'signs-in.html': html('<p>Wells Fargo</p><form><input type="password"></form>'),
  'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Wells Fargo</text></svg>',
};

describe.each(BROWSERS)('in %s, the popup', (kind) => {
  let session: Session;
  let server: PageServer;
  let folder: string;
  let base: string;
  let popup: Page | null = null;
  const pages: Page[] = [];

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
    folder = await mkdtemp(join(tmpdir(), 'on-record-popup-'));
    await Promise.all(
      Object.entries(PAGES).map(([name, text]) => writeFile(join(folder, name), text)),
    );
    base = server.addFolder(folder);
  });

  afterEach(async () => {
    if (popup && !popup.isClosed()) await popup.close().catch(() => undefined);
    for (const page of pages.splice(0)) await page.close();
    await session.forgetSettings();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  const load = async (url: string): Promise<Page> => {
    const page = await session.newPage();
    pages.push(page);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  const openOver = async (page: Page): Promise<Page> => {
    popup = await session.openPopup(page, POPUP);
    await popup.waitForSelector('.status');
    return popup;
  };
  const said = (over: Page) => over.$eval('.status', ({ textContent }) => textContent ?? '');
  const says = (over: Page, what: RegExp, timeout = 10_000) =>
    until(
      `the popup to say ${what}`,
      async () => {
        const text = await said(over);
        if (!what.test(text)) throw new Error(`It says “${text}”.`);
        return true;
      },
      timeout,
    );
  const article = async (): Promise<Page> => {
    const page = await openArticle(session, server);
    pages.push(page);
    return page;
  };
  const lit = (page: Page) =>
    page.evaluate(() => {
      const highlight = CSS.highlights.get('on-record-light');
      const [range] = highlight ? [...highlight] : [];
      if (!range) return null;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { top, bottom } = live.getBoundingClientRect();
      return { text: live.toString(), seen: top >= 0 && bottom <= innerHeight };
    });

  it('answers first what is on this page, each company with its line', async () => {
    const over = await openOver(await article());
    await says(over, /^About this story · 7 companies · 3 passages/);
    const rows = await fromAll(over, '.on-this-page .company-row', (all) =>
      all.map((row) => ({
        name: row.querySelector('.name')?.textContent ?? '',
        line: row.querySelector('.gist')?.textContent ?? '',
        top: row.getBoundingClientRect().top,
      })),
    );
    expect(rows.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Facebook',
        'JPMorgan Chase',
        'PayPal',
        'Passages on bank data-sharing',
      ]),
    );
    for (const { name, line } of rows) {
      if (!/^Passages/.test(name)) expect(line, name).toContain(name.split(' ')[0]);
    }
    // No company is told of twice: those that the page names are not listed under the story again.
    const names = await fromAll(over, '.company-row .name', (all) =>
      all.map((one) => one.textContent),
    );
    expect(new Set(names).size).toBe(names.length);
    const story = await over.$eval('.story', (part) => part.getBoundingClientRect().top);
    expect(story).toBeGreaterThan(Math.max(...rows.map(({ top }) => top)));
  });

  it('has each company’s own words one press away', async () => {
    const over = await openOver(await article());
    await over.waitForSelector('.company-row');
    const isShut = await over.$('.on-this-page .words');
    expect(isShut).toBeNull();
    await over.locator('.company-row summary::-p-text(JPMorgan Chase)').click();
    await over.waitForSelector('.on-this-page .words');
    expect(await over.$eval('.on-this-page .words', (words) => words.textContent)).toContain(
      'off-platform transaction data with these',
    );
    expect(await over.$eval('.on-this-page figcaption', (who) => who.textContent)).toContain(
      'Patricia Wexler',
    );
  });

  it('is walked by the arrow keys, and the page shows each mention', async () => {
    const page = await article();
    const { mentions } = await settledReport(session, page);
    const over = await openOver(page);
    await over.waitForSelector('.walker');
    await until('the walker to have the focus', () =>
      over.evaluate(() => document.activeElement?.closest('.walker') != null),
    );
    const press = async (key: 'ArrowDown' | 'ArrowUp' | 'End' | 'Home', wanted: number) => {
      await over.keyboard.press(key);
      const place = `${wanted + 1} of ${mentions.length}`;
      await until(`the popup to be at ${place}`, () =>
        over.$eval(
          '.walker p',
          ({ textContent }, at) => textContent?.startsWith(at) ?? false,
          place,
        ),
      );
      await until(`the page to show ${place}`, async () => {
        const seen = await lit(page);
        // Of a passage, the telling words are marked and lit.
        if (seen?.seen && mentions[wanted]?.text.includes(seen.text)) return true;
        throw new Error(`It shows ${JSON.stringify(seen)}, not “${mentions[wanted]?.text}”.`);
      });
    };
    for (const [i] of mentions.entries()) await press('ArrowDown', i);
    await press('ArrowDown', 0);
    await press('ArrowUp', mentions.length - 1);
    await press('Home', 0);
    await press('End', mentions.length - 1);
    // One is lit at a time, and the page has no element of ours for it.
    expect(await page.evaluate(() => CSS.highlights.get('on-record-light')?.size)).toBe(1);
    expect(await page.$('[data-on-record-card]')).toBeNull();
  });

  it('opens the card of the mention that was walked to, by Enter', async () => {
    const page = await article();
    const over = await openOver(page);
    await over.waitForSelector('.walker');
    await over.$eval('.walker .next', (button) => (button as HTMLElement).focus());
    await over.keyboard.press('ArrowDown');
    await until('the page to show it', async () => (await lit(page)) !== null);
    // The popup closes under the key.
    await over.keyboard.press('Enter').catch(() => undefined);
    await cardOpened(page);
    expect((await inCard(page, '#card-title'))[0]?.text).toBe('Facebook');
  });

  it('puts the light out after a while', async () => {
    const page = await article();
    const { mentions } = await settledReport(session, page);
    const [first] = mentions;
    await session.ask(page, { type: 'popup→page:show', id: first?.id } as { type: string });
    expect(await lit(page)).not.toBeNull();
    await until('the light to go', async () => (await lit(page)) === null);
  });

  it('says that it is one name, on a page about something else', async () => {
    const page = await load(`${base}names-one.html`);
    await settledReport(session, page);
    const over = await openOver(page);
    await says(over, /^On this page · 1 company$/);
    // The others of the story are there, under another heading.
    expect(await over.$eval('#others', (title) => title.textContent)).toBe('Also in this story');
  });

  it('says that nothing is here, and has the record all the same', async () => {
    const over = await openOver(await load(`${base}names-nobody.html`));
    await says(over, /^Nothing on record here/);
    expect(await fromAll(over, '.others .company-row', (all) => all.length)).toBe(7);
    expect(await over.evaluate(() => document.body.innerText)).toContain(
      'reported that Facebook had asked',
    );
  });

  // Firefox (153): WebDriver BiDi itself waits for a page whose thread is taken.
  it.runIf(kind === 'chromium')(
    'says that it looks, and that the page is busy, until the page answers',
    async () => {
      const page = await load(`${base}hangs.html`);
      await settledReport(session, page);
      // Not by a click: one that comes late would close the popup.
      await page.evaluate('hang()');
      const over = await openOver(page);
      await says(over, /^Looking at this page….*busy/);
      expect(await over.evaluate(() => document.body.innerText)).toContain(
        'reported that Facebook had asked',
      );
      await says(over, /^On this page · 1 company/, 15_000);
    },
    45_000,
  );

  it.runIf(kind === 'chromium')(
    'says that it looks while a script holds up the loading of the page',
    async () => {
      const page = await session.newPage();
      pages.push(page);
      page.goto(`${base}loads-slowly.html`).catch(() => undefined);
      // The tab has its address, and no content script yet.
      await until('the page to begin', async () =>
        (await session.tabs()).some((url) => url.endsWith('loads-slowly.html')),
      );
      const over = await openOver(page);
      await says(over, /^Looking at this page….*busy/);
      await says(over, /^On this page · 1 company/, 20_000);
    },
    60_000,
  );

  it('says that marks are off here, or everywhere', async () => {
    const page = await article();
    await session.store('sync', { 'setting.hiddenSites': ['127.0.0.1'] });
    const here = await openOver(page);
    await says(here, /^Marks are off.*On 127\.0\.0\.1/);
    await here.close();
    await session.store('sync', { 'setting.hiddenSites': [], 'setting.mode': 'never' });
    await until('the page to know', async () => {
      const { state } = await settledReport(session, page);
      return state === 'off-everywhere';
    });
    await says(await openOver(page), /^Marks are off.*On all pages/);
  });

  it('says why a page is not read: a page of the browser’s or of ours', async () => {
    const over = await openOver(await session.openExtensionPage('src/options/options.html'));
    await says(over, /^This page is not read.*Browsers do not let extensions read it/);
    expect(await over.evaluate(() => document.body.innerText)).toContain(
      'reported that Facebook had asked',
    );
  });

  it('says why a page is not read: one for signing in', async () => {
    const page = await load(`${base}signs-in.html`);
    await says(await openOver(page), /^This page is not read.*signing in/);
  });

  it('says why a page is not read: a drawing', async () => {
    const page = await load(`${base}drawing.svg`);
    await says(await openOver(page), /^This page is not read.*no text to read/);
  });

  it('meets no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
