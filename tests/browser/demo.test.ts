import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import { cardOpened, closeCard, isCardOpen } from '../../tools/browser/card.ts';
import { fromAll } from '../../tools/browser/elements.ts';
import { launch } from '../../tools/browser/launch.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { shadowText } from '../../tools/browser/shadow.ts';
import { demoPage } from '../../tools/demo/build-demo.ts';
import { takeInCard } from './support/card.ts';
import { watchConsole } from './support/console.ts';
import { BROWSERS } from './support/extension.ts';
import { placeOf, restOn } from './support/pointer.ts';

const NAME = 'on-record-demo.html';

describe.each(BROWSERS)('the demonstration, in %s', (kind) => {
  let session: Session;
  let server: PageServer;
  let folder: string;
  let errors: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'on record – Vorführung '));
    await writeFile(join(folder, NAME), await demoPage());
    server = await PageServer.start();
    session = await launch({ kind, extension: null, companion: true });
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const open = async (address: string): Promise<Page> => {
    const page = await session.newPage();
    errors = watchConsole(page);
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await until('the article to be marked', async () => (await marks(page)) > 0);
    await until('the popup to list it', async () => {
      const popup = page.frames().find(isPart('popup'));
      return (await popup?.$('.companies .go').catch(() => null)) != null;
    });
    return page;
  };
  const openServed = () => open(`${server.addFolder(folder)}${NAME}?language=en`);

  it('opened as a file, shows card, popup and record, and complains of nothing', async () => {
    const page = await open(pathToFileURL(join(folder, NAME)).href);
    await restOn(page, await placeOf(page, 'article', 'JPMorgan Chase'));
    await cardOpened(page);
    await closeCard(page);
    await frame(page, 'popup').locator('.companies li:nth-child(3) .go').click();
    await cardOpened(page);
    const record = await fromAll(frame(page, 'record'), 'main section', (all) => all.length);
    expect(record).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('the card holds the company’s words, and leads to its part of the record', async () => {
    const page = await openServed();
    await restOn(page, await placeOf(page, 'article td', 'US Bancorp'));
    await cardOpened(page);
    await until('the card to tell', async () =>
      (await shadowText(page, CARD_HOST)).includes('MPR News'),
    );
    const isThere = () =>
      frame(page, 'record').evaluate(
        () => document.activeElement?.id === 'company-us-bancorp' && scrollY > 0,
      );
    await takeInCard(page, 'footer .record', 0, 'the record to be at the company', isThere);
    expect(await inView(page, '#record')).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('the popup’s switch takes the marks away and brings them back, and a reload forgets it', async () => {
    const page = await openServed();
    const before = await marks(page);
    const press = () => frame(page, 'popup').locator('[role=switch]').click();
    await press();
    await until('the marks to go', async () => (await marks(page)) === 0);
    await press();
    await until('the marks to come back', async () => (await marks(page)) === before);
    await press();
    await until('the marks to go', async () => (await marks(page)) === 0);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await until('the marks to be there', async () => (await marks(page)) === before);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('says so where something comes with the extension alone', async () => {
    const page = await openServed();
    await frame(page, 'popup').locator('footer button:not(.record)').click();
    await until('the page to say so', () =>
      page.$eval('#said', (said) => said.textContent?.startsWith('Settings come with') ?? false),
    );
    expect(await isCardOpen(page)).toBe(false);
    await page.close();
  });

  it('speaks the extension’s languages', async () => {
    const page = await openServed();
    await page.locator('#languages [lang=ar]').click();
    await until('the popup to be Arabic', async () => {
      const popup = page.frames().find(isPart('popup'));
      return (await popup?.evaluate(() => document.documentElement.dir).catch(() => '')) === 'rtl';
    });
    await page.close();
  });
});

const isPart = (part: string) => (frame: Frame) => frame.url().includes(`?part=${part}`);

function frame(page: Page, part: string): Frame {
  const found = page.frames().find(isPart(part));
  if (!found) throw new Error(`The demonstration has no ${part}.`);
  return found;
}

/** How many names and passages are marked. */
const marks = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('on-record')?.size ?? 0).catch(() => 0);

const inView = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top < innerHeight && bottom > 0;
  });
