import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened, closeCard } from '../../tools/browser/card.ts';
import { chooseFiles } from '../../tools/browser/chosen-file.ts';
import { fromAll } from '../../tools/browser/elements.ts';
import type { ExtensionGlobal } from '../../tools/browser/extension-api.ts';
import { addRecord, chooseRecords } from '../../tools/browser/records.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { keepDownloads, kept } from './support/downloads.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';
import { placeOf, restOn } from './support/pointer.ts';

const OPTIONS = 'src/options/options.html';
const RECORD = 'src/dossier/dossier.html';
const WELCOME = 'src/welcome/welcome.html';

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await launchExtension(kind);
  });

  afterAll(() => session?.close());

  const open = async (path: string, ready: string): Promise<Page> => {
    const page = await session.openExtensionPage(path);
    await page.waitForSelector(ready);
    return page;
  };

  const says = (page: Page, what: string) =>
    until(`the page to say “${what}”`, () =>
      page.evaluate((words) => document.body.innerText.includes(words), what),
    );

  /** Chooses a file in the nth file field; from the end where that is below 0. */
  const choose = async (page: Page, field: number, name: string, content: string) => {
    const fields = await page.$$('input[type=file]');
    await chooseFiles(fields.at(field), [{ name, text: content }]);
  };

  it('a setting is kept, and a file of settings brings it back after a reset', async () => {
    let page = await open(OPTIONS, 'fieldset');
    await page.locator('input[value=topic-only]').click();
    await page.locator('input[name=look][value=tint]').click();
    // The page says so of the first choice, too.
    await until('both choices to be stored', async () => {
      const stored = await session.stored('sync');
      return stored['setting.mode'] === 'topic-only' && stored['setting.look'] === 'tint';
    });
    await says(page, 'Saved.');
    await page.close();

    page = await open(OPTIONS, 'fieldset');
    const checked = () =>
      fromAll(page, 'input[type=radio]:checked', (fields) =>
        fields.map((field) => (field as HTMLInputElement).value),
      );
    expect(await checked()).toEqual(['topic-only', 'tint', 'on', 'system']);
    await keepDownloads(page);
    await page.locator('button::-p-text(Export)').click();
    const file = await kept(page, 'on-record-settings.json');
    expect(JSON.parse(file).settings).toEqual({ mode: 'topic-only', look: 'tint' });

    await page.locator('button::-p-text(Reset)').click();
    await says(page, 'Settings are back to their defaults.');
    expect(await checked()).toEqual(['default', 'underline', 'on', 'system']);
    await choose(page, -1, 'settings.json', file);
    await says(page, 'Settings imported.');
    expect(await checked()).toEqual(['topic-only', 'tint', 'on', 'system']);
    await page.locator('button::-p-text(Undo)').click();
    await until('the import to be taken back', async () => (await checked())[0] === 'default');
    await page.close();
  });

  it('a broken file of settings changes nothing and is told why, by line', async () => {
    const page = await open(OPTIONS, 'fieldset');
    const broken = '{\n  "onRecordSettings": 1,\n  "settings": {\n    "look": "bold"\n  }\n}';
    await choose(page, -1, 'broken.json', broken);
    await says(page, 'Nothing was changed. Line by line:');
    await says(page, '4: look:');
    await page.close();
  });

  it('a setting that is not saved says so', async () => {
    const page = await open(OPTIONS, 'fieldset');
    await page.evaluate(() => {
      const { browser, chrome } = globalThis as unknown as ExtensionGlobal;
      const { storage } = browser ?? chrome;
      const refuse = () => Promise.reject(new Error('The disk is full.'));
      for (const area of ['sync', 'local'] as const) storage[area].set = refuse;
    });
    await page.locator('input[value=dark]').click();
    await says(page, 'Not saved: The disk is full.');
    await page.close();
  });

  it('sites are listed, an address is understood, nonsense is refused', async () => {
    const page = await open(OPTIONS, 'fieldset');
    await page.locator('#add-site').fill('https://www.News.example/a?b');
    await page.locator('button::-p-text(Add)').click();
    await until('the site to be listed', async () =>
      fromAll(page, '.entries bdi', (sites) =>
        sites.some((site) => site.textContent === 'news.example'),
      ),
    );
    await page.locator('#add-site').fill('not a site');
    await page.locator('button::-p-text(Add)').click();
    await says(page, 'Enter a site');
    await page.locator('[aria-label="Remove news.example"]').click();
    await until(
      'the site to go',
      async () => (await page.$('[aria-label="Remove news.example"]')) === null,
    );
    await page.close();
  });

  it('the record is saved whole, can be added again as a reader’s own, and a broken one is not', async () => {
    const record = await open(RECORD, '#summary');
    await keepDownloads(record);
    for (const button of ['JSON', 'Markdown', 'citations']) {
      await record.locator(`.tools button::-p-text(${button})`).click();
    }
    const json = await kept(record, 'facebook-bank-data-2018.json');
    expect(await kept(record, 'facebook-bank-data-2018.md')).toContain('## Where reports differ');
    expect(JSON.parse(await kept(record, 'facebook-bank-data-2018.csl.json'))[0].id).toBe(
      'facebook-bank-data-2018',
    );
    await record.close();

    const page = await open(OPTIONS, 'fieldset');
    const own = JSON.parse(json);
    own.pack.id = 'an-edition-of-mine';
    own.pack.title = 'An edition of mine';
    delete own.names;
    await addRecord(page, { name: 'own.json', text: JSON.stringify(own, null, 2) });
    await says(page, 'Added: An edition of mine.');
    own.claims[0].evidence[0].source = 'nowhere';
    own.pack.id = 'broken';
    await chooseRecords(page, [{ name: 'broken.json', text: JSON.stringify(own, null, 2) }]);
    await says(page, 'broken.json was not added. Line by line:');
    await says(page, 'claims[0].evidence[0].source');
    await page.close();

    const again = await open(`${RECORD}?dossier=an-edition-of-mine`, '#summary');
    expect(await again.$eval('h1', (title) => title.textContent)).toBe('An edition of mine');
    await again.close();

    const tidy = await open(OPTIONS, 'fieldset');
    await tidy.locator('[aria-label="Remove: An edition of mine"]').click();
    await says(tidy, 'Removed: An edition of mine.');
    await tidy.close();
  });

  it('search leaves the entries that hold the words, and all come back', async () => {
    const page = await open(RECORD, '#search');
    const shown = () =>
      fromAll(
        page,
        '[data-item]',
        (items) => items.filter((item) => item.checkVisibility()).length,
      );
    const all = await shown();
    await page.locator('#search').fill('Wexler');
    await until('the entries to be fewer', async () => (await shown()) < all);
    const texts = await fromAll(page, '[data-item]', (items) =>
      items.filter((item) => item.checkVisibility()).map((item) => item.textContent),
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/wexler/i);
    await page.locator('#search').fill('Wexler zzzz');
    await says(page, 'Nothing found.');
    await page.click('#search', { count: 3 });
    await page.keyboard.press('Backspace');
    await until('all entries to come back', async () => (await shown()) === all);
    await page.close();
  });

  it('on paper what is printed is unfolded, and folded again afterwards', async () => {
    const page = await open(RECORD, 'details');
    const opened = (which: string) =>
      fromAll(page, which, (all) => all.filter((one) => one.hasAttribute('open')).length);
    const counts = async () => [await opened('details'), await opened('details.disagreement')];
    const total = async (which: string) => (await page.$$(which)).length;
    const print = (what: string, event: string) =>
      page.evaluate(
        (printed, type) => {
          document.documentElement.dataset.print = printed;
          dispatchEvent(new Event(type));
        },
        what,
        event,
      );
    const before = await counts();
    await print('essential', 'beforeprint');
    const differences = await total('details.disagreement');
    expect(await counts()).toEqual([differences, differences]);
    await print('essential', 'afterprint');
    expect(await counts()).toEqual(before);
    await print('whole', 'beforeprint');
    expect(await opened('details')).toBe(await total('details'));
    await print('whole', 'afterprint');
    expect(await counts()).toEqual(before);
    await page.close();
  });

  it('the welcome page marks its sample and opens the real card', async () => {
    const page = await open(WELCOME, '.sample');
    await restOn(page, await placeOf(page, '.sample', 'JPMorgan Chase'));
    await cardOpened(page);
    await closeCard(page);
    await page.close();
  });

  it('no error is met', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
