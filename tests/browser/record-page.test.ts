import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fromAll } from '../../tools/browser/elements.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension } from './support/extension.ts';

const RECORD = 'src/dossier/dossier.html';
const SECTIONS = [
  'summary',
  'companies',
  'differences',
  'wordings',
  'matrix',
  'lineage',
  'timeline',
  'sources',
  'about',
];
/** On A4 and on Letter, of the essential part. */
const MOST_PAGES = 20;

describe.each(BROWSERS)('in %s, the record page', (kind) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await launchExtension(kind, { viewport: { width: 1280, height: 720 } });
  });

  afterEach(async () => {
    if (page && !page.isClosed()) await page.close();
  });
  afterAll(() => session?.close());

  const open = async (rest = ''): Promise<Page> => {
    page = await session.openExtensionPage(RECORD + rest);
    await page.waitForSelector('#about');
    return page;
  };
  const shownIn = (section: string) =>
    fromAll(
      page,
      `#${section} [data-item]`,
      (items) => items.filter((item) => item.closest('[hidden]') === null).length,
    );

  const arrives = (id: string) =>
    until(`${id} to be in view, with the focus`, () =>
      page.evaluate((wanted) => {
        const element = document.getElementById(wanted);
        const { top = -1 } = element?.getBoundingClientRect() ?? {};
        return document.activeElement === element && top > -1 && top < innerHeight;
      }, id),
    );

  it('has its sections at the side, and the one that is read is named there', async () => {
    await open();
    const links = await fromAll(page, '.side nav a', (all) =>
      all.map((a) => a.getAttribute('href')),
    );
    expect(links).toEqual(SECTIONS.map((id) => `#${id}`));
    for (const id of [...SECTIONS.slice(1, -1), 'summary']) {
      await page.$eval(`#${id}`, (section) => section.scrollIntoView());
      await until(`${id} to be named`, () =>
        page.$eval(
          '.side [aria-current]',
          (link, wanted) => link.getAttribute('href') === `#${wanted}`,
          id,
        ),
      );
      // The side stays in view.
      expect(await page.$eval('.side', (side) => side.getBoundingClientRect().top)).toBe(0);
    }
  });

  it('shows of every section what is about one company, and the address keeps it', async () => {
    await open();
    const all = new Map<string, number>();
    for (const id of SECTIONS) all.set(id, await shownIn(id));
    await page.locator('.companies-filter label::-p-text(US Bancorp)').click();
    await until('the filter to be in the address', () =>
      page.evaluate(() => location.search.includes('company=us-bancorp')),
    );
    for (const id of SECTIONS) {
      const count = await shownIn(id);
      // What is about the record itself is about every company.
      if (id === 'about') expect(count, id).toBe(all.get(id));
      else expect(count, id).toBeLessThan(all.get(id) ?? 0);
      if (id !== 'lineage') expect(count, id).toBeGreaterThan(0);
      const said = await page.$eval(`.side nav a[href="#${id}"] + .quiet`, (n) => n.textContent);
      expect(said, id).toBe(String(count));
    }
    expect(
      await fromAll(page, '.company', (all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(1);
    const address = await page.evaluate(() => location.search);
    await page.close();

    await open(address);
    expect(
      await page.$eval('.companies-filter input:checked', (i) => i.parentElement?.textContent),
    ).toBe('US Bancorp');
    expect(await shownIn('differences')).toBeLessThan(all.get('differences') ?? 0);
    await page.locator('.side .all').click();
    for (const id of SECTIONS) expect(await shownIn(id), id).toBe(all.get(id));
  });

  it('opens at any entry that its address names, whatever is folded or filtered', async () => {
    await open();
    const ids = await fromAll(page, '.permalink', (links) =>
      links.map((link) => link.getAttribute('href')?.slice(1) ?? ''),
    );
    for (const kindOf of [
      'claim',
      'position',
      'disagreement',
      'wording',
      'timeline',
      'source',
      'company',
      'passage',
    ]) {
      expect(
        ids.some((id) => id.startsWith(`${kindOf}-`)),
        kindOf,
      ).toBe(true);
    }
    expect(new Set(ids).size).toBe(ids.length);
    await page.close();
    const some = ['claim', 'position', 'disagreement', 'source'].map(
      (kindOf) => ids.filter((id) => id.startsWith(`${kindOf}-`)).at(-3) ?? '',
    );
    for (const id of some) {
      await open(`#${id}`);
      await arrives(id);
      await page.locator('.companies-filter label::-p-text(PayPal)').click();
      await until('the entry to be filtered away', () =>
        page.$eval(`#${id}`, (entry) => entry.closest('[hidden]') !== null),
      );
      // Another entry, and back.
      for (const hash of ['summary', id])
        await page.evaluate((to) => location.assign(`#${to}`), hash);
      await arrives(id);
      if (id.startsWith('disagreement-')) {
        expect(
          await page.$eval(`#${id} > details`, (details) => details.hasAttribute('open')),
        ).toBe(true);
      }
      await page.close();
    }
  }, 60_000);

  it.each(['#%', '#nothing-of-that-name', '?company=nobody', '?dossier=none&entity=nobody'])(
    'opens as usual at an address that leads nowhere: %s',
    async (rest) => {
      // The page takes an unknown company out of its address.
      await open();
      await page.evaluate((to) => location.assign(to), `${session.origin}${RECORD}${rest}`);
      // The page that is left has all of it, too, until it is gone.
      await until('the record', async () => (await shownIn('companies')) > 10);
    },
  );

  it('copies the address of an entry', async () => {
    await open();
    const href = await page.$eval('#differences .permalink', (link) => link.getAttribute('href'));
    await page.evaluate(() => {
      Object.assign(globalThis, { copied: '' });
      const writeText = async (text: string) => void Object.assign(globalThis, { copied: text });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    });
    await page.$eval('#differences .permalink', (link) => (link as HTMLElement).click());
    await until('the page to say so', () =>
      page.$eval('.toast', ({ textContent }) => textContent === 'Link copied.'),
    );
    const copied = await page.evaluate(() => (globalThis as unknown as { copied: string }).copied);
    expect(copied).toBe(`${session.origin}${RECORD}${href}`);
  });

  it('says in which sections the words were found, and opens and marks them there', async () => {
    await open();
    await page.locator('#search').fill('wexler');
    await until(
      'the counts to stand at the sections',
      async () => (await page.$('.side nav .quiet')) !== null,
    );
    const counts = await fromAll(page, '.side nav li', (items) =>
      items.map((item) => [
        item.querySelector('a')?.getAttribute('href')?.slice(1) ?? '',
        Number(item.querySelector('.quiet')?.textContent),
      ]),
    );
    for (const [id, count] of counts) expect(await shownIn(String(id)), String(id)).toBe(count);
    const total = counts.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(total).toBeGreaterThan(0);
    expect(await page.$eval('.found', ({ textContent }) => textContent)).toBe(
      total === 1 ? '1 entry' : `${total} entries`,
    );
    // What holds the words in a fold is unfolded, and folded again afterwards.
    const folded = await fromAll(
      page,
      '[data-item]:not([hidden]) details:not([open])',
      (all) => all.length,
    );
    expect(folded).toBe(0);
    await page.locator('.side .all').click();
    await until(
      'all to be folded again',
      async () => (await page.$('.content details[open]')) === null,
    );
    expect(await page.$eval('#search', (field) => (field as HTMLInputElement).value)).toBe('');
  });

  it('names each report over its column, and whom it credits in each row', async () => {
    await open();
    const heads = await fromAll(page, 'thead th', (all) => all.map((one) => one.textContent));
    expect(heads).toEqual([
      'Claim',
      'mywiloo.com',
      'delishogram.com',
      'cbsport.org',
      'ecommerce-journal.com',
      'domain-b.com',
      'Other reports',
    ]);
    const rows = await fromAll(page, 'tr[data-item]', (all) =>
      all.map((row) => ({
        said: row.querySelector('th .quiet')?.textContent ?? '',
        cells: [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? ''),
      })),
    );
    expect(rows.length).toBeGreaterThan(50);
    for (const { said, cells } of rows) {
      expect(said).toMatch(/Credited to: ./);
      expect(cells.some((cell) => cell !== '')).toBe(true);
    }
  });

  it('leaves of the picture’s lines only those of the name with the focus, or under the pointer', async () => {
    await open('#lineage');
    const strong = () =>
      fromAll(
        page,
        '.edge',
        (all) => all.filter((edge) => !edge.classList.contains('faint')).length,
      );
    const all = await strong();
    await page.$eval('.lineage .node[tabindex="0"]', (node) => (node as SVGElement).focus());
    const first = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? '',
    );
    await until('the other lines to be faint', async () => (await strong()) < all);
    const drawn = await strong();
    // The sentence for who hears the page names as many others as there are lines.
    expect(first.match(/\(\d+\)/g)?.length).toBe(drawn);
    await page.keyboard.press('ArrowDown');
    const second = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? '',
    );
    expect(second).not.toBe(first);
    expect(second.match(/\(\d+\)/g)?.length).toBe(await strong());
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Home');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('class'))).toContain(
      'seeded',
    );
    // One stop for the Tab key.
    expect(await fromAll(page, '.lineage [tabindex="0"]', (stops) => stops.length)).toBe(1);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await strong()).toBe(all);
    await page.hover('.lineage .known-through-others circle');
    await until('the other lines to be faint', async () => (await strong()) < all);
  });

  it('draws each date of the timeline at its time', async () => {
    await open('#timeline');
    const bars = await fromAll(page, '.moment', (rows) =>
      rows.map((row) => ({
        date: row.querySelector('time')?.dateTime ?? '',
        bars: [...row.querySelectorAll('rect')].map((bar) => bar.getBoundingClientRect().left),
      })),
    );
    expect(bars.every((row) => row.bars.length > 0)).toBe(true);
    for (const [i, { date, bars: own }] of bars.entries()) {
      for (const other of bars.slice(i + 1)) {
        if (date.slice(0, 4) < other.date.slice(0, 4)) {
          expect(own[0], `${date} before ${other.date}`).toBeLessThan(other.bars[0] ?? 0);
        }
      }
    }
  });

  it.runIf(kind === 'chromium')(
    `prints the essential part on at most ${MOST_PAGES} pages`,
    async () => {
      await open();
      const pages = async (format: 'a4' | 'letter', what: '' | 'whole') => {
        await page.evaluate((printed) => {
          if (printed) document.documentElement.dataset.print = printed;
          // Puppeteer's own printing tells the page nothing.
          dispatchEvent(new Event('beforeprint'));
        }, what);
        const pdf = Buffer.from(await page.pdf({ format })).toString('latin1');
        await page.evaluate(() => {
          dispatchEvent(new Event('afterprint'));
          delete document.documentElement.dataset.print;
        });
        return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      };
      const counts = [await pages('a4', ''), await pages('letter', ''), await pages('a4', 'whole')];
      console.info(
        `pages: ${counts[0]} on A4, ${counts[1]} on Letter; everything ${counts[2]} on A4`,
      );
      expect(Math.max(counts[0] ?? 0, counts[1] ?? 0)).toBeLessThanOrEqual(MOST_PAGES);
      expect(Math.min(...counts)).toBeGreaterThan(0);
      expect(counts[2]).toBeGreaterThan(counts[0] ?? 0);
    },
  );

  it('meets no error', () => {
    expect(session.errors.take()).toEqual([]);
  });
});
