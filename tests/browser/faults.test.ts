import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReportedMention } from '../../src/protocol/to-page.ts';
import { closeCard, openCard } from '../../tools/browser/card.ts';
import { fromAll } from '../../tools/browser/elements.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { pressInCard, takeInCard } from './support/card.ts';
import { watchConsole } from './support/console.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { workerStopper } from './support/stopped-worker.ts';

const OPTIONS = 'src/options/options.html';

let server: PageServer;
let url: string;

beforeAll(async () => {
  server = await PageServer.start();
  url = `${server.addFolder(testPage('.'))}article.html`;
});

afterAll(() => server?.close());

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    session = await launchExtension(kind);
  });

  beforeEach(async () => {
    page = await session.newPage();
    errors = watchConsole(page);
  });

  // Whatever was stored is no concern of the next.
  afterEach(async () => {
    await page.close();
    for (const area of ['sync', 'local'] as const) {
      await session.forget(area, Object.keys(await session.stored(area)));
    }
  });

  afterAll(() => session?.close());

  const load = async () => {
    await page.goto(url);
    await page.bringToFront();
    const { mentions } = await settledReport(session, page);
    expect(mentions.length).toBeGreaterThan(10);
    return mentions;
  };

  /** What a version that nobody knows, or a broken disk, may have left. */
  const BROKEN: Readonly<Record<string, Record<'sync' | 'local', Record<string, unknown>>>> = {
    'of the wrong kinds': {
      sync: {
        'setting.mode': 42,
        'setting.openDelay': 'soon',
        'setting.hiddenSites': 'everywhere',
        'setting.snoozed': [],
        'setting.misread': [null],
        'setting.version': 'first',
      },
      local: { packs: 'none', recentChoices: { a: 1 }, ownRules: 7, ownGates: [{}, null, 'x'] },
    },
    'of a version to come': {
      sync: { 'setting.version': 99, 'setting.mode': 'sometimes', 'setting.halo': { size: 3 } },
      local: { recentChoices: [{ choice: { kind: 'moon' }, at: 'later' }], 'next.format': 12 },
    },
    'of the first version': {
      sync: { 'setting.mode': 'default', 'setting.openDelay': 300 },
      local: {},
    },
  };

  it.each(Object.entries(BROKEN))(
    'what is stored is %s: pages are read all the same',
    async (_, of) => {
      await session.store('sync', of.sync);
      await session.store('local', of.local);
      const mentions = await load();
      expect(await openCard(session, page, mentions)).not.toBeNull();
      await closeCard(page);
      const popup = await session.openPopup(page, 'src/popup/popup.html');
      await popup.waitForSelector('.story');
      await until('the popup to count the mentions', () =>
        popup.$eval('.status', ({ textContent }) => /7 companies/.test(textContent ?? '')),
      );
      // Nothing is thrown away because it was not understood.
      expect(await session.stored('sync')).toMatchObject(of.sync);
      expect(await session.stored('local')).toMatchObject(of.local);
      expect(errors.filter((error) => !/a record of your own is broken/.test(error))).toEqual([]);
    },
  );

  it.runIf(kind === 'chromium')(
    'no room is left where settings are synced: a choice is kept here, and nothing is lost',
    async () => {
      const kept = { 'setting.hiddenSites': ['news.example'], 'setting.version': 3 };
      await session.store('sync', kept);
      for (let i = 0; i < 12; i++) {
        await session.store('sync', { [`fill${i}`]: 'x'.repeat(8_100) }).catch(() => undefined);
      }
      for (let size = 8_000; size > 1; size /= 2) {
        const key = `rest${Math.round(size)}`;
        await session.store('sync', { [key]: 'x'.repeat(size) }).catch(() => undefined);
      }
      const options = await session.openExtensionPage(OPTIONS);
      await options.waitForSelector('fieldset');
      await options.locator('input[value=topic-only]').click();
      await until(
        'the choice to be kept',
        async () => (await session.stored('local'))['setting.mode'] === 'topic-only',
      );
      expect(await session.stored('sync')).toMatchObject(kept);
      await options.close();
      await load();
    },
  );

  it.runIf(kind === 'chromium')(
    'cannot mark words: one sentence in the popup says so, and nothing goes wrong',
    async () => {
      await page.goto(url.replace('article', 'empty'));
      // Every browser that runs the extension has it: taken away in the world of our scripts.
      await withoutHighlights(page);
      const article = await readFile(testPage('article.html'), 'utf8');
      await page.evaluate((html) => {
        document.body.innerHTML = html;
      }, article);
      let mentions: readonly ReportedMention[] = [];
      await until('the article to be read', async () => {
        ({ mentions } = await settledReport(session, page));
        return mentions.length > 10;
      });
      expect(mentions.filter(({ marked }) => marked)).toEqual([]);
      const popup = await session.openPopup(page, 'src/popup/popup.html');
      await popup.waitForSelector('.story');
      const said = await fromAll(popup, '.status p', (all) => all.map((one) => one.textContent));
      expect(said.filter((text) => /no way to mark/.test(text ?? ''))).toHaveLength(1);
      expect(errors).toEqual([]);
      expect(session.errors.take()).toEqual([]);
    },
  );

  // The last, since it takes a browser of its own.
  it.runIf(kind === 'chromium')('the worker is stopped at any moment: nobody notices', async () => {
    await session.close();
    session = await launchExtension(kind, { detached: true });
    const { stop, close } = await workerStopper(session);
    page = await session.newPage();
    errors = watchConsole(page);
    await stop();
    const mentions = await load();
    await until('the badge to count', async () => (await session.badge(page)) !== '');
    const badge = await session.badge(page);
    await stop();
    expect(await openCard(session, page, mentions)).not.toBeNull();
    await stop();
    await pressInCard(page, '.tools button', 'Hide');
    await stop();
    const isKept = async () =>
      (await session.stored('sync'))['setting.hiddenSubjects'] !== undefined;
    await takeInCard(page, '.choice button', 'Never mark', 'the choice to be kept', isKept);
    await stop();
    const after = await session.badge(page);
    expect(Number(after)).toBeLessThanOrEqual(Number(badge));
    const left = await load();
    expect(left.filter(({ marked }) => marked).length).toBeGreaterThan(0);
    expect(errors).toEqual([]);
    await close();
  });
});

/** Takes `CSS.highlights` away from the extension's own world in a page. */
async function withoutHighlights(page: Page): Promise<void> {
  const client = await page.createCDPSession();
  const worlds: { readonly id: number; readonly origin: string }[] = [];
  client.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await client.send('Runtime.enable');
  const own = worlds.filter(({ origin }) => origin.startsWith('chrome-extension://'));
  expect(own.length).toBeGreaterThan(0);
  for (const { id: contextId } of own) {
    const expression = 'delete CSS.highlights; CSS.highlights === undefined';
    const { result } = await client.send('Runtime.evaluate', { contextId, expression });
    expect(result.value).toBe(true);
  }
  await client.detach();
}
