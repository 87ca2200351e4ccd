import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import { cardOpened, closeCard } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { pageState, watchPage } from '../../tools/browser/page-watch.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { shadowText } from '../../tools/browser/shadow.ts';
import { inCard } from './support/card.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { placeOf, restOn } from './support/pointer.ts';

const POPUP = 'src/popup/popup.html';

describe.each(BROWSERS)('in %s, a reader of an article', (kind) => {
  let session: Session;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
    page = await session.newPage();
    await watchPage(page);
    await page.goto(server.addPage(testPage('article.html')), { waitUntil: 'domcontentloaded' });
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  it('has the names in the story marked, and none in navigation or footer', async () => {
    const { topic, mentions } = await settledReport(session, page);
    expect(topic).toBe('about');
    const marked = mentions.filter((mention) => mention.marked);
    expect(new Set(marked.flatMap(({ entity }) => entity ?? []))).toEqual(
      new Set([
        'facebook',
        'jpmorgan-chase',
        'wells-fargo',
        'citigroup',
        'us-bancorp',
        'paypal',
        'american-express',
      ]),
    );
    const texts = marked.map(({ before, text, after }) => before + text + after).join('\n');
    expect(texts).not.toMatch(/Follow us|Share on|Like us|We accept|Citi Bike|Cannock/);
  });

  it('sees a company’s stated position when the pointer rests on its name', async () => {
    await restOn(page, await placeOf(page, 'article', 'JPMorgan Chase'));
    await cardOpened(page);
    // On a busy machine the way there may take long enough for another mark's card.
    await until('the card of this company', async () => {
      const [title] = await inCard(page, '#card-title');
      return title?.text === 'JPMorgan Chase';
    });
    const text = await shadowText(page, CARD_HOST);
    expect(text).toMatch(/off-platform transaction data/);
    expect(text).toMatch(/Wexler/);
    expect(text).toMatch(/Wall Street Journal/);
    expect(text).toMatch(/August 2018|Aug\S* \d+, 2018/);
  });

  it('closes the card with Escape, and leaves the page as it was', async () => {
    await closeCard(page);
    expect(await pageState(page)).toEqual({ ready: true, unchanged: true, changes: [] });
  });

  it('finds the summary in the toolbar popup', async () => {
    const popup = await session.openPopup(page, POPUP);
    await popup.bringToFront().catch(() => {});
    const shows = (what: RegExp) => () =>
      popup.evaluate((source) => new RegExp(source).test(document.body.innerText), what.source);
    await until('the popup to show the summary', shows(/reported that Facebook had asked/));
    await until(
      'the popup to list this page’s mentions',
      shows(/American Express[\s\S]*?1 mention/),
    );
    await popup.locator('summary::-p-text(JPMorgan Chase)').click();
    await until('the popup to show positions', shows(/off-platform transaction data/));
    await popup.close();
  });

  it('meets no error on the way', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
