import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import { cardOpened } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import type { Session } from '../../tools/browser/session.ts';
import { shadowText } from '../../tools/browser/shadow.ts';
import { packageIn } from '../../tools/build/package-in.ts';
import { unfold, violations } from './support/axe.ts';
import { inCard } from './support/card.ts';
import { launchExtension, testPage } from './support/extension.ts';

const PAGES = [
  'src/popup/popup.html',
  'src/options/options.html',
  'src/welcome/welcome.html',
  'src/dossier/dossier.html',
];

/** The longest words, the other direction, and a script without spaces. */
describe.each([
  { locale: 'de', dir: 'ltr', reported: 'Berichtet' },
  { locale: 'ar', dir: 'rtl', reported: 'ما نُشر' },
  { locale: 'ja', dir: 'ltr', reported: '報じられたこと' },
])('in $locale', ({ locale, dir, reported }) => {
  let session: Session;
  let server: PageServer;

  beforeAll(async () => {
    session = await launchExtension('chromium', { extension: packageIn(locale) });
    server = await PageServer.start();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  /** How many pixels wider than the window its content is. */
  const overflow = (page: Page) =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );

  it.each(PAGES)('%s has its direction, fits a narrow window, and passes axe', async (path) => {
    const page = await session.openExtensionPage(path);
    await page.setViewport({ width: 320, height: 600 });
    await page.waitForSelector('main section, main .story');
    await unfold(page);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(dir);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('the card speaks it, and keeps the record in English', async () => {
    const page = await session.newPage();
    await page.goto(server.addPage(testPage('article.html')), { waitUntil: 'domcontentloaded' });
    const { mentions } = await settledReport(session, page);
    const mention = mentions.find(({ entity }) => entity === 'facebook');
    await session.ask(page, { type: 'popup→page:reveal', id: mention?.id } as { type: string });
    await cardOpened(page);
    const [box] = await inCard(page, '.card-box');
    expect(box?.attributes).toMatchObject({ dir, lang: locale });
    expect(await shadowText(page, CARD_HOST)).toContain(reported);
    const [words] = await inCard(page, 'blockquote');
    expect(words?.attributes).toMatchObject({ dir: 'ltr', lang: 'en' });
    await page.close();
  });

  it('meets no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
