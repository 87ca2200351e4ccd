import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened, closeCard, openCard } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { watchConsole } from './support/console.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { buildFrameworkPages } from './support/framework-pages.ts';
import { paintedWords } from './support/marks.ts';
import { placeOf, restOn } from './support/pointer.ts';

let built: { folder: string; remove(): Promise<void> };
let server: PageServer;
let pages: string;
let editors: string;

beforeAll(async () => {
  built = await buildFrameworkPages();
  server = await PageServer.start();
  pages = server.addFolder(testPage('.'));
  editors = `${server.addFolder(built.folder)}editors.html`;
});

afterAll(async () => {
  await server?.close();
  await built?.remove();
});

/** Share of a page's pixels that its marks change at least; a glyph that a mark splits, fewer. */
const SEEN = 0.002;

/** The share of pixels in which two pictures of one size differ to the eye. @param one PNG, base64. */
async function differing(tab: Page, one: string, two: string): Promise<number> {
  const share = await tab.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (data) => {
          const image = new Image();
          image.src = `data:image/png;base64,${data}`;
          await image.decode();
          const canvas = new OffscreenCanvas(image.width, image.height);
          const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height).data;
        }),
      );
      if (a === undefined || b === undefined || a.length !== b.length) return 1;
      let count = 0;
      for (let i = 0; i < a.length; i += 4) {
        const most = Math.max(...[0, 1, 2].map((c) => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0))));
        if (most > 16) count++;
      }
      return (count * 4) / a.length;
    },
    [one, two],
  );
  await tab.close();
  return share;
}

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;

  beforeAll(async () => {
    session = await launchExtension(kind);
  });

  afterAll(async () => {
    await session?.close();
  });

  const openPage = async (url: string) => {
    const page = await session.newPage();
    const errors = watchConsole(page);
    await page.goto(url, { waitUntil: 'load' });
    /** Names that are marked, in document order. */
    const marks = async () => {
      const { mentions } = await settledReport(session, page);
      return mentions.flatMap(({ kind, marked, text }) => (marked && kind === 'name' ? text : []));
    };
    return { page, errors, marks };
  };

  it('editors keep their text, their keys and their unmarked words', async () => {
    const { page, errors, marks } = await openPage(editors);
    expect(await marks()).toEqual(['Facebook', 'Wells Fargo']);
    const held = (name: string) =>
      page.evaluate(
        (which) =>
          (globalThis as unknown as { editors: Record<string, () => string> }).editors[which]?.(),
        name,
      );
    for (const [name, selector] of [
      ['prosemirror', '.ProseMirror'],
      ['codemirror', '.cm-content'],
      ['plain', '#plain'],
      ['textarea', '#textarea'],
    ] as const) {
      const before = await held(name);
      await page.focus(selector);
      await page.keyboard.down('Control');
      await page.keyboard.press('End');
      await page.keyboard.up('Control');
      await page.keyboard.type(' American Express too');
      await until(`${name} to hold what was typed`, async () => (await held(name)) !== before);
      expect(await held(name)).toBe(`${before} American Express too`);
    }
    expect(await marks()).toEqual(['Facebook', 'Wells Fargo']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a page that overwrites the DOM’s own methods is read and marked all the same', async () => {
    const { page, errors, marks } = await openPage(`${pages}hostile.html`);
    expect(await marks()).toContain('JPMorgan Chase');
    const { mentions } = await settledReport(session, page);
    expect(await openCard(session, page, mentions)).not.toBeNull();
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('display: contents and columns are marked, hidden text is not', async () => {
    const { page, marks } = await openPage(`${pages}corners-of-css.html`);
    const found = await marks();
    expect(found).toContain('Facebook');
    expect(found).toContain('Citigroup');
    expect(found).not.toContain('PayPal');
    await restOn(page, await placeOf(page, '.columns', 'Citigroup'));
    await cardOpened(page);
    await closeCard(page);
    await page.close();
  });

  it('navigation inside a page forgets the old text and marks the new', async () => {
    const { page, errors, marks } = await openPage(`${pages}article.html`);
    expect(await marks()).toContain('JPMorgan Chase');
    await page.evaluate(() => {
      history.pushState(null, '', 'article.html?next');
      document.title = 'PayPal and account data';
      document.body.innerHTML = '<main><p>PayPal accounts could be linked.</p></main>';
    });
    await until('the new text to be marked', async () => String(await marks()) === 'PayPal');
    expect(await paintedWords(page)).toEqual(['PayPal']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a page that the browser kept and shows again has its marks, their cards and its badge', async () => {
    const { page, errors, marks } = await openPage(`${pages}article.html`);
    const before = await marks();
    expect(before.length).toBeGreaterThan(0);
    await until('the badge to count', async () => (await session.badge(page)) !== '');
    const badge = await session.badge(page);
    // Outlives the page only where the browser keeps the page itself.
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.goto(`${pages}corners-of-css.html`, { waitUntil: 'load' });
    // A page that is taken out of the cache does not load, so there is no load to wait for.
    await page.evaluate(() => history.back());
    await until('the first page to be back', () =>
      page.evaluate(() => location.pathname.endsWith('article.html')),
    );
    await until('the page to be the one that was left', () =>
      page.evaluate(() => (globalThis as { persisted?: boolean }).persisted === true),
    );
    await until('its marks to be back', async () => String(await marks()) === String(before));
    await until('its badge to be back', async () => (await session.badge(page)) === badge);
    const { mentions } = await settledReport(session, page);
    expect(await openCard(session, page, mentions)).not.toBeNull();
    await closeCard(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a document that is written anew is read anew', async () => {
    const { page, errors, marks } = await openPage(`${pages}article.html`);
    await marks();
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><main><p>American Express was named.</p>');
      document.close();
    });
    await until('the new text to be marked', async () =>
      (await marks()).includes('American Express'),
    );
    await restOn(page, await placeOf(page, 'main', 'American Express'));
    await cardOpened(page);
    await closeCard(page);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('marks are not printed', async () => {
    const plain = await launchExtension(kind, { extension: null, companion: false });
    try {
      const { page, marks } = await openPage(`${pages}article.html`);
      expect((await marks()).length).toBeGreaterThan(0);
      const other = await plain.newPage();
      await other.goto(page.url(), { waitUntil: 'load' });
      const shareOfPixels = async () => {
        const [one, two] = [await page.screenshot(), await other.screenshot()].map(base64);
        return differing(await plain.newPage(), one as string, two as string);
      };
      expect(await shareOfPixels()).toBeGreaterThan(SEEN);
      // Firefox cannot be told to show a page as it is printed.
      if (kind === 'firefox') return;
      for (const tab of [page, other]) await tab.emulateMediaType('print');
      expect(await shareOfPixels()).toBeLessThan(SEEN / 10);
    } finally {
      await plain.close();
    }
  });

  it('nothing went wrong in the extension', () => {
    expect(session.errors.take()).toEqual([]);
  });
});

const base64 = (picture: Uint8Array): string => Buffer.from(picture).toString('base64');
