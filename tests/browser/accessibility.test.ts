import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { cardMarkup, showMarkup, unfold, violations as violationsOf } from './support/axe.ts';
import { inCard, pressInCard } from './support/card.ts';
import { BROWSERS, launchExtension, openArticle, testPage } from './support/extension.ts';
import { chooseEntry, fill, pick, says, select } from './support/writing.ts';

const OPTIONS = 'src/options/options.html';

const CASES = BROWSERS.flatMap((kind) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ kind, colorScheme })),
);

describe.each(CASES)('axe, in $kind in the $colorScheme theme, finds nothing', (of) => {
  const { kind, colorScheme } = of;
  let session: Session;
  let server: PageServer;

  beforeAll(async () => {
    session = await launchExtension(kind, { colorScheme });
    server = await PageServer.start();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const article = () => openArticle(session, server);

  const violations = (page: Page) =>
    violationsOf(page, colorScheme === 'light' ? 'everything' : 'colours');

  it.each(['facebook', 'us-bancorp', null])('on the card of %s', async (entity) => {
    const page = await article();
    const { mentions } = await settledReport(session, page);
    const mention = mentions.find((one) => one.entity === entity);
    await session.ask(page, { type: 'popup→page:reveal', id: mention?.id } as { type: string });
    await cardOpened(page);
    const tools = await inCard(page, '.tools [aria-expanded]');
    expect(tools.length).toBeGreaterThan(3);
    const states = [await cardMarkup(page)];
    for (const [i] of tools.entries()) {
      await pressInCard(page, '.tools [aria-expanded]', i);
      states.push(await cardMarkup(page));
    }
    // At once after the last press, which is too soon for a choice.
    const [choice] = await inCard(page, '.choice button');
    if (choice) {
      await page.mouse.click(choice.box.x + 8, choice.box.y + choice.box.height / 2);
      await until('the card to refuse', async () =>
        ((await inCard(page, '.refusal'))[0]?.text ?? '').startsWith('Not done'),
      );
      states.push(await cardMarkup(page));
    }
    // Another tab in front would take the pointer's place.
    const alone = await session.newPage();
    for (const state of states) {
      await showMarkup(alone, state);
      await unfold(alone);
      expect(await violations(alone)).toEqual([]);
    }
    await alone.close();
    await page.close();
  });

  it('on the popup', async () => {
    const page = await article();
    await settledReport(session, page);
    await session.store('sync', { 'setting.hiddenSites': ['news.example'], 'setting.version': 2 });
    const recent = { choice: { kind: 'site', site: 'news.example' }, at: Date.now() };
    await session.store('local', { recentChoices: [recent] });
    const popup = await session.openPopup(page, 'src/popup/popup.html');
    await popup.waitForSelector('.on-this-page');
    await popup.waitForSelector('.recent');
    await unfold(popup);
    expect(await violations(popup)).toEqual([]);
    await popup.locator('.recent button').click();
    await popup.waitForSelector('.recent [aria-disabled=true]');
    expect(await violations(popup)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('on the form for words from a page, on a draft, and on what the check says of it', async () => {
    const options = async (fragment = '') => {
      const page = await session.openExtensionPage(`${OPTIONS}${fragment}`);
      await page.waitForSelector('main section');
      return page;
    };
    const first = await options();
    await first.locator('#writing button[aria-pressed=false]').click();
    await first.waitForSelector('#writing button[aria-pressed=true]');
    await first.close();
    const sample = await session.newPage();
    await sample.goto(server.addPage(testPage('writing.html')), { waitUntil: 'domcontentloaded' });
    await settledReport(session, sample);
    const at = await select(sample, 'No customer asked us');
    const form = await chooseEntry(session, sample, at);
    await pick(form, 'This page credits', 'named-speaker');
    expect(await violations(form)).toEqual([]);
    await fill(form, 'Title of the new record', 'A record');
    await fill(form, 'Which company’s words', 'Example Bank');
    await fill(form, 'Name of the speaker', 'Example Speaker');
    await pick(form, 'What kind of page', 'wire');
    await form.locator('button[type=submit]').click();
    await says(form, 'Added to A record.');
    expect(await violations(form)).toEqual([]);
    await form.close();
    await sample.close();

    const draft = await options();
    await draft.locator('.drafts button::-p-text(A record)').click();
    await draft.locator('.draft button::-p-text(Change)').click();
    await draft.locator('.draft button::-p-text(Check)').click();
    await unfold(draft);
    await says(draft, 'How far it can be relied on: empty');
    expect(await violations(draft)).toEqual([]);
    await draft.close();

    const refused = await options('#not-added=several');
    expect(await violations(refused)).toEqual([]);
    await refused.close();
  });

  it.each(['src/dossier/dossier.html', 'src/options/options.html', 'src/welcome/welcome.html'])(
    'on %s',
    async (path) => {
      const page = await session.openExtensionPage(path);
      await page.waitForSelector('main section');
      await unfold(page);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
  );
});
