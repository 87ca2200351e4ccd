import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PageReport } from '../../src/protocol/to-page.ts';
import { cardOpened } from '../../tools/browser/card.ts';
import { fromAll } from '../../tools/browser/elements.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { inCard, pressInCard, takeInCard } from './support/card.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';

const NAME = 'Wells Fargo';
const ENTITY = 'wells-fargo';

describe.each(BROWSERS)('in %s, a reader', (kind) => {
  let session: Session;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
    page = await session.newPage();
  });

  beforeEach(async () => {
    // What a test that failed has hidden must not be missing from the next.
    await session.forgetSettings();
    await page.bringToFront();
    await page.goto(server.addPage(testPage('article.html')), { waitUntil: 'domcontentloaded' });
    await settledReport(session, page);
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const report = () => session.ask<PageReport>(page, { type: 'popup→page:report' });
  const marks = async (entity: string | null) =>
    (await report()).mentions.filter((one) => one.marked && one.entity === entity).length;

  const openCardOf = async (entity: string | null): Promise<void> => {
    const mention = (await report()).mentions.find((one) => one.marked && one.entity === entity);
    if (!mention) throw new Error(`Nothing is marked for ${entity ?? 'the story'}.`);
    await session.ask(page, { type: 'popup→page:reveal', id: mention.id } as { type: string });
    await cardOpened(page);
    await inCard(page, 'footer');
  };

  /** Makes a choice in one of the card's panels, sees what it does, and takes it back. */
  const chooseAndUndo = async (panel: string, choice: string, isDone: () => Promise<boolean>) => {
    await pressInCard(page, '.tools button', panel);
    await takeInCard(page, '.choice button', choice, `“${choice}” to take effect`, isDone);
    await until('the card to say so', async () =>
      (await inCard(page, '.choice [role=status]')).some(({ text }) => text !== ''),
    );
    const isUndone = async () => !(await isDone());
    await takeInCard(page, '.choice button', 'Undo', `“${choice}” to be taken back`, isUndone);
  };

  /** In its open card. */
  const hideCompany = async () => {
    const isHidden = async () => (await marks(ENTITY)) === 0;
    await pressInCard(page, '.tools button', 'Hide');
    await takeInCard(page, '.choice button', `Never mark ${NAME}`, 'it to be hidden', isHidden);
  };

  it('hides a company everywhere, and takes it back', async () => {
    await openCardOf(ENTITY);
    const isGone = async () => (await marks(ENTITY)) === 0 && (await marks('facebook')) > 0;
    await chooseAndUndo('Hide', `Never mark ${NAME}`, isGone);
  });

  it('hides a company until the record changes, and takes it back', async () => {
    await openCardOf(ENTITY);
    const isGone = async () => (await marks(ENTITY)) === 0 && (await marks('facebook')) > 0;
    await chooseAndUndo('Hide', `Hide ${NAME} until the record changes`, isGone);
  });

  it('counts and holds in frames', async () => {
    await page.goto(server.addFolder(testPage('frames')), { waitUntil: 'load' });
    // The frame of a button's size is not read.
    await until('the frame to be counted', async () => (await session.badge(page)) === '2');
    await session.store('sync', { 'setting.hiddenSites': ['127.0.0.1'] });
    await until('nothing to be counted', async () => (await session.badge(page)) === '');
    await session.forget('sync', ['setting.hiddenSites']);
    await until('the frame to be counted again', async () => (await session.badge(page)) === '2');
    // An address that the page gives itself leaves its frames where they are.
    await page.evaluate(() => history.pushState(null, '', '?next'));
    await page.$eval('iframe[width="80"]', (frame) => {
      frame.setAttribute('width', '600');
      frame.setAttribute('height', '200');
    });
    await until('a frame that has grown to be counted', async () => {
      return (await session.badge(page)) === '3';
    });
  });

  it('marks nothing on a site, and takes it back', async () => {
    await openCardOf(ENTITY);
    const isOff = async () => (await report()).state === 'off-here';
    await chooseAndUndo('Hide', 'Mark nothing on 127.0.0.1', isOff);
  });

  it('hides passages of the story, and takes it back', async () => {
    await openCardOf(null);
    const areGone = async () => (await marks(null)) === 0 && (await marks('facebook')) > 0;
    await chooseAndUndo('Hide', 'Never mark passages on this story', areGone);
  });

  it('says that a name is not the company here, and takes it back', async () => {
    await openCardOf(ENTITY);
    const before = await marks(ENTITY);
    const isFewer = async () => (await marks(ENTITY)) < before;
    await chooseAndUndo('Why marked?', `“${NAME}” is not ${NAME} here`, isFewer);
  });

  it('takes back in the popup exactly what is named there, whatever was chosen since', async () => {
    await openCardOf(ENTITY);
    await hideCompany();
    await page.keyboard.press('Escape');
    await openCardOf('us-bancorp');
    await pressInCard(page, '.tools button', 'Hide');
    const isHidden = async () => (await marks('us-bancorp')) === 0;
    await takeInCard(page, '.choice button', 'Hide US Bancorp until', 'it to be hidden', isHidden);
    const popup = await session.openPopup(page, 'src/popup/popup.html');
    await popup.waitForSelector('.recent');
    const sentences = await fromAll(popup, '.recent li > span', (all) =>
      all.map((one) => one.textContent),
    );
    expect(sentences).toEqual([
      'US Bancorp is hidden until the record changes.',
      `${NAME} is no longer marked.`,
    ]);
    await popup.locator('.recent li:last-child button').click();
    await until('the popup to say so', () =>
      popup.$eval('.recent', (list) => list.textContent?.includes('Taken back.') ?? false),
    );
    await until('the company to be marked again', async () => (await marks(ENTITY)) > 0);
    expect(await marks('us-bancorp')).toBe(0);
    await popup.close();
  });

  it.each([['a text'], [[null, { at: 1e300, choice: { kind: 'site' } }, 7]]])(
    'has a popup that works though the list of choices holds %j',
    async (recentChoices) => {
      await session.store('local', { recentChoices });
      const popup = await session.openPopup(page, 'src/popup/popup.html');
      await popup.waitForSelector('.story');
      await popup.waitForSelector('.on-this-page');
      expect(await popup.$('.recent')).toBeNull();
      await popup.close();
      await openCardOf(ENTITY);
      await hideCompany();
      await session.forget('local', ['recentChoices']);
    },
  );

  it.each(['Copy text', 'Copy Markdown', 'Copy CSL-JSON'])(
    'copies a citation: %s',
    async (format) => {
      await openCardOf(ENTITY);
      await pressInCard(page, '.tools button', 'Cite');
      await pressInCard(page, '.panel .tools button', format);
      await until('the card to say that it was copied', async () =>
        (await inCard(page, '.panel [role=status]')).some(({ text }) => text === 'Copied.'),
      );
    },
  );

  it('is told why a name is marked', async () => {
    await openCardOf(ENTITY);
    await pressInCard(page, '.tools button', 'Why marked?');
    const [panel] = await inCard(page, '.panel');
    expect(panel?.text).toContain('This is the company’s full name.');
  });

  it('jumps from the popup to a mention and sees its card', async () => {
    const popup = await session.openPopup(page, 'src/popup/popup.html');
    await popup.locator(`.go[aria-label*="${NAME}"]`).click();
    await cardOpened(page);
    const [title] = await inCard(page, '#card-title');
    expect(title?.text).toBe(NAME);
  });

  it('turns marks off on this site in the popup, and on again', async () => {
    const popup = await session.openPopup(page, 'src/popup/popup.html');
    const press = () => popup.locator('[role=switch]').click();
    const says = (what: RegExp) =>
      until(`the popup to say ${what}`, () =>
        popup.evaluate(
          (source) => new RegExp(source).test(document.querySelector('.status')?.textContent ?? ''),
          what.source,
        ),
      );
    await says(/7 companies/);
    await press();
    await says(/Marks are off.*On 127\.0\.0\.1, by your choice/);
    expect((await report()).state).toBe('off-here');
    await press();
    await says(/7 companies/);
    expect((await report()).state).toBe('on');
    await popup.close();
  });

  it('meets no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
