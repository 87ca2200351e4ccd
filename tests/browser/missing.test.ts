import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import { cardOpened } from '../../tools/browser/card.ts';
import { fromAll } from '../../tools/browser/elements.ts';
import type { BrowserKind } from '../../tools/browser/find.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { shadowText } from '../../tools/browser/shadow.ts';
import { packageFor } from '../../tools/build/build.ts';
import { pressInCard, takeInCard } from './support/card.ts';
import { BROWSERS, launchExtension, openArticle, testPage } from './support/extension.ts';
import { placeOf } from './support/pointer.ts';

/**
 * A copy of the built extension, all of whose scripts find something missing.
 *
 * @param taking a script that takes it away; runs before every script of the extension.
 */
function packageLacking(kind: BrowserKind, taking: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'on-record-lacking-'));
  cpSync(packageFor(kind === 'chromium' ? 'chrome' : 'firefox'), folder, { recursive: true });
  const change = (file: string, how: (text: string) => string) =>
    writeFileSync(join(folder, file), how(readFileSync(join(folder, file), 'utf8')));
  writeFileSync(join(folder, 'lacking.js'), taking);
  change('service-worker-loader.js', (text) => `import './lacking.js';\n${text}`);
  change('manifest.json', (text) => {
    const manifest = JSON.parse(text);
    manifest.content_scripts[0].js.unshift('lacking.js');
    return JSON.stringify(manifest);
  });
  for (const page of ['popup', 'options', 'welcome', 'dossier']) {
    change(`src/${page}/${page}.html`, (text) =>
      text.replace('<head>', '<head><script src="/lacking.js"></script>'),
    );
  }
  return folder;
}

function useLacking(kind: BrowserKind, taking: string, touch = false) {
  const at = {} as { session: Session; server: PageServer };
  let folder: string;
  beforeAll(async () => {
    folder = packageLacking(kind, taking);
    const viewport = { width: 412, height: 860 };
    at.session = await launchExtension(kind, {
      extension: folder,
      ...(touch ? { touch, viewport } : {}),
    });
    at.server = await PageServer.start();
  });
  afterAll(async () => {
    await at.session?.close();
    await at.server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return at;
}

const textOf = (page: Page) => page.evaluate(() => document.body.innerText);
const opened = async (session: Session, path: string, ready: string): Promise<string> => {
  const page = await session.openExtensionPage(path);
  await page.waitForSelector(ready);
  const text = await textOf(page);
  await page.close();
  return text;
};

/** What Firefox for Android has not: see `tests/unit/compat`. Firefox gives it none of these. */
const ANDROID = `
  for (const name of ['commands', 'contextMenus', 'menus', 'windows']) delete browser[name];
  if (browser.storage) {
    const get = () => Promise.reject(new Error('Native manifests are not supported on android'));
    Object.defineProperty(browser.storage, 'managed', { value: { get } });
  }`;

describe.runIf(BROWSERS.includes('firefox'))('with what Firefox for Android has', () => {
  const at = useLacking('firefox', ANDROID, true);

  it('a page is read, and a tap opens the card', async () => {
    const page = await openArticle(at.session, at.server);
    const { x, y } = await placeOf(page, 'article', 'JPMorgan Chase');
    await page.touchscreen.tap(x, y);
    await cardOpened(page);
    await until('the card to speak', async () =>
      (await shadowText(page, CARD_HOST)).includes('JPMorgan Chase'),
    );
    await page.close();
  });

  it('the popup lists, and does not go through mentions that it lies over', async () => {
    const page = await openArticle(at.session, at.server);
    const popup = await at.session.openPopupInTab(page, 'src/popup/popup.html', []);
    await popup.waitForSelector('.companies .go');
    expect(await popup.$('.walker')).toBeNull();
    // A press goes to the first mention of a company, and opens its card.
    await popup.$eval('.companies .go', (button) => (button as HTMLElement).click());
    await cardOpened(page);
    await page.close();
  });

  it('a record opens from the welcome page', async () => {
    const welcome = await at.session.openExtensionPage('src/welcome/welcome.html');
    await welcome.waitForSelector('.tools button');
    expect(await textOf(welcome)).not.toContain('By keyboard');
    const records = async () =>
      (await at.session.tabs()).filter((url) => url.includes('dossier.html')).length;
    const press = () =>
      fromAll(welcome, '.tools button', (buttons) => (buttons.at(-1) as HTMLElement).click());
    await press();
    await until('the record to open', async () => (await records()) === 1);
    // Now it goes to the tab that is there.
    await press();
    await until('the record to be in front', async () => {
      const active = await welcome.evaluate(() => document.visibilityState);
      return active === 'hidden' && (await records()) === 1;
    });
    await welcome.close();
  });

  it('the settings say what there is, and of writing that there is no menu', async () => {
    const text = await opened(at.session, 'src/options/options.html', '#writing .drafts');
    expect(text).toContain('lets no extension add to the menu');
    expect(text).not.toContain('Add to a record');
    expect(text).not.toContain('Change shortcuts');
    expect(text).toContain('Open a draft');
  });

  it('meets no error', () => {
    expect(at.session.errors.take()).toEqual([]);
  });
});

/** In the world of content scripts and on pages of the extension; the page keeps its own. */
const LACKING = [
  {
    what: 'highlights',
    taking: `
      if (globalThis.CSS) delete CSS.highlights;
      delete globalThis.Highlight;
      if (globalThis.CSS?.highlights) throw new Error('They are still there.');`,
  },
  {
    what: 'news of what is painted',
    taking: `
      const observer = globalThis.IntersectionObserver?.prototype ?? {};
      delete observer.trackVisibility;
      if ('trackVisibility' in observer) throw new Error('It is still there.');`,
  },
  {
    what: 'scheduler, visualViewport, commands, menus, windows and policies',
    taking: `
      for (const name of globalThis.document ? ['scheduler', 'visualViewport'] : []) {
        delete globalThis[name];
        if (name in globalThis) throw new Error(name + ' is still there.');
      }
      for (const name of ['commands', 'contextMenus', 'windows']) delete chrome[name];
      if (chrome.storage) delete chrome.storage.managed;`,
  },
] as const;

describe.runIf(BROWSERS.includes('chromium')).each(LACKING)('without $what', ({ what, taking }) => {
  const at = useLacking('chromium', taking);
  const marks = what !== 'highlights';
  const taken = what !== 'news of what is painted';

  it('a page is read, and left as it was', async () => {
    const page = await at.session.newPage();
    await page.goto(at.server.addPage(testPage('article.html')), {
      waitUntil: 'domcontentloaded',
    });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const { mentions, canMark } = await settledReport(at.session, page);
    expect(mentions.length).toBeGreaterThan(5);
    expect(canMark).toBe(marks);
    expect(mentions.some(({ marked }) => marked)).toBe(marks);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  it('the popup says what is there, and what is missing', async () => {
    const page = await openArticle(at.session, at.server);
    const popup = await at.session.openPopupInTab(page, 'src/popup/popup.html', []);
    await popup.waitForSelector('.companies');
    expect((await textOf(popup)).includes('no way to mark words')).toBe(!marks);
    await popup.close();
    await page.close();
  });

  it('a card opens, and takes a choice where it can know that it is seen', async () => {
    const page = await openArticle(at.session, at.server);
    const { mentions } = await settledReport(at.session, page);
    const [first] = mentions;
    await at.session.ask(page, { type: 'popup→page:reveal', id: first?.id } as never);
    await cardOpened(page);
    await pressInCard(page, '.tools button', 'Hide');
    const isKept = async () => Object.keys(await at.session.stored('sync')).length > 0;
    if (taken) await takeInCard(page, '.panel [data-lasts]', 0, 'the choice to be kept', isKept);
    else {
      await pressInCard(page, '.panel [data-lasts]', 0);
      await until('the choice to be refused', async () =>
        (await shadowText(page, CARD_HOST)).includes('Not done'),
      );
      expect(await isKept()).toBe(false);
    }
    await at.session.forgetSettings();
    await page.close();
  });

  it('pages of the extension open, and the record is searched', async () => {
    expect(await opened(at.session, 'src/welcome/welcome.html', '.sample')).toContain('On Record');
    await opened(at.session, 'src/options/options.html', '#writing .drafts');
    const record = await at.session.openExtensionPage('src/dossier/dossier.html');
    await record.waitForSelector('#search');
    const shown = () =>
      fromAll(record, '[data-item]', (all) => all.filter((one) => one.checkVisibility()).length);
    const all = await shown();
    await record.locator('#search').fill('Wexler');
    await until('the entries to be fewer', async () => (await shown()) < all);
    await record.close();
  });

  it('meets no error', () => {
    expect(at.session.errors.take()).toEqual([]);
  });
});
