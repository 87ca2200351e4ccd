import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeCard, openCard } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { watchConsole } from './support/console.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';

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

  beforeEach(async () => {
    session = await launchExtension(kind);
    page = await session.newPage();
    errors = watchConsole(page);
  });

  afterEach(() => session?.close());

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
      expect(await popup.$eval('.status', ({ textContent }) => textContent)).toMatch(/mentions/);
      // Nothing is thrown away because it was not understood.
      expect(await session.stored('sync')).toMatchObject(of.sync);
      expect(await session.stored('local')).toMatchObject(of.local);
      expect(errors.filter((error) => !/a record of your own is broken/.test(error))).toEqual([]);
    },
  );

  it.runIf(kind === 'chromium')(
    'no room is left: a choice says so, and nothing is lost',
    async () => {
      const kept = { 'setting.hiddenSites': ['news.example'], 'setting.version': 2 };
      await session.store('sync', kept);
      await session.store('local', { filled: 'x'.repeat(10 * 1024 * 1024 - 2_000) });
      for (let i = 0; i < 12; i++) {
        await session.store('sync', { [`fill${i}`]: 'x'.repeat(8_100) }).catch(() => undefined);
      }
      for (let size = 8_000; size > 1; size /= 2) {
        for (const area of ['sync', 'local'] as const) {
          const key = `rest${Math.round(size)}`;
          await session.store(area, { [key]: 'x'.repeat(size) }).catch(() => undefined);
        }
      }
      const options = await session.openExtensionPage(OPTIONS);
      await options.waitForSelector('fieldset');
      await options.locator('input[value=topic-only]').click();
      await until('it to say that nothing was saved', () =>
        options.evaluate(() => /Not saved/.test(document.body.innerText)),
      );
      expect(await session.stored('sync')).toMatchObject(kept);
      await options.close();
      await load();
    },
  );
});
