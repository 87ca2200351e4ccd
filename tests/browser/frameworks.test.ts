import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { watchConsole } from './support/console.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';
import { buildFrameworkPages } from './support/framework-pages.ts';
import { firstDifference, paintedWords } from './support/marks.ts';

const RENDERS = 1_000;
const FRAMEWORKS = ['react', 'vue', 'svelte', 'lit', 'virtual'];

/** The extension may keep a few nodes of the page's frame, never its paragraphs. */
const KEPT_NODES = 30;

interface FixtureWindow {
  readonly fixture: { churn(renders: number): Promise<void>; unmount(): void };
}

let pages: { folder: string; remove(): Promise<void> };
let server: PageServer;
let base: string;

beforeAll(async () => {
  pages = await buildFrameworkPages();
  server = await PageServer.start();
  base = server.addFolder(pages.folder);
});

afterAll(async () => {
  await server?.close();
  await pages?.remove();
});

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  let untouched: Session;

  beforeAll(async () => {
    [session, untouched] = await Promise.all([
      launchExtension(kind),
      launchExtension(kind, { extension: null, companion: false }),
    ]);
  });

  afterAll(async () => {
    await session?.close();
    await untouched?.close();
  });

  it.each(FRAMEWORKS)(`a page made by %s survives ${RENDERS} renders`, async (framework) => {
    const url = `${base}${framework}.html`;
    const [page, errors] = await open(session, url);
    const [plain] = await open(untouched, url);
    await Promise.all([churn(page), churn(plain)]);

    expect(errors, 'errors in the page’s console').toEqual([]);
    expect(session.errors.take(), 'errors of the extension').toEqual([]);
    expect(await firstDifference(page, plain)).toBeNull();

    let words: string[] = [];
    await until(
      'marks to be on all names, and on nothing else',
      async () => {
        words = await paintedWords(page);
        const { mentions } = await settledReport(session, page);
        const marked = mentions.filter((mention) => mention.marked).map(({ text }) => text);
        return marked.length > 0 && String(marked.sort()) === String(words);
      },
      5_000,
    );
    const names = new Set(['Facebook', 'JPMorgan Chase', 'Wells Fargo', 'Citigroup', 'PayPal']);
    expect(new Set(words)).toEqual(names);

    await page.evaluate(() => (globalThis as unknown as FixtureWindow).fixture.unmount());
    await until('no mark to be left', async () => (await paintedWords(page)).length === 0);
    expect((await settledReport(session, page)).mentions).toEqual([]);

    // Only Chromium counts its nodes. What the page let go of must not be held by the extension.
    if (kind === 'chromium') {
      await plain.evaluate(() => (globalThis as unknown as FixtureWindow).fixture.unmount());
      await until(
        'the page’s nodes to be let go of',
        async () => (await nodesOf(page)) - (await nodesOf(plain)) < KEPT_NODES,
        5_000,
      );
    }
    await Promise.all([page.close(), plain.close()]);
  });
});

async function open(session: Session, url: string): Promise<[Page, string[]]> {
  const page = await session.newPage();
  const errors = watchConsole(page);
  await page.goto(url, { waitUntil: 'load' });
  return [page, errors];
}

const churn = (page: Page): Promise<void> =>
  page.evaluate(
    (renders) => (globalThis as unknown as FixtureWindow).fixture.churn(renders),
    RENDERS,
  );

/** How many nodes are alive after a garbage collection. */
async function nodesOf(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Memory.getDOMCounters')).nodes;
}
