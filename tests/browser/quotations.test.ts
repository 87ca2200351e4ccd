import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CARD_HOST } from '../../src/card/contract.ts';
import type { ReportedQuotation } from '../../src/protocol/to-page.ts';
import { cardOpened } from '../../tools/browser/card.ts';
import { fromAll } from '../../tools/browser/elements.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { type Session, until } from '../../tools/browser/session.ts';
import { shadowText } from '../../tools/browser/shadow.ts';
import { samplePack } from '../unit/record/sample.ts';
import { BROWSERS, launchExtension, testPage } from './support/extension.ts';
import { paintedWords } from './support/marks.ts';

/** Of the page of statements: position, credit, whom it credits, how it differs. */
const STATEMENTS: readonly (readonly [
  string,
  ReportedQuotation['credit'],
  string | null,
  ...string[],
])[] = [
  ['fb-idea', 'same', 'Facebook'],
  ['jpm-off-platform', 'same', 'spokeswoman Patricia Wexler', 'cut'],
  ['fb-special-relationships', 'other', 'spokeswoman Patricia Wexler', 'attribution'],
  ['fb-not-using', 'same', 'Facebook', 'wording', 'cut'],
  ['citi-conversations', 'other', 'a Wells Fargo spokeswoman', 'attribution'],
  ['fb-critical-part', 'none', null],
  ['fb-routinely', 'not-introduced', 'Diana'],
];

/** Of the five reports that the record was made from, by file; where they stand beside the repository. */
const REPORTS = fileURLToPath(new URL('../../../shared/reporting/pages/', import.meta.url));
const REPORTED: Readonly<Record<string, typeof STATEMENTS>> = {
  '000.html': [
    ['jpm-off-platform', 'same', "JPMorgan Chase's spokeswoman Patricia Wexler", 'cut'],
    [
      'fb-special-relationships',
      'other',
      "JPMorgan Chase's spokeswoman Patricia Wexler",
      'wording',
      'attribution',
    ],
    ['fb-idea', 'none', null],
    // "…, according to the social network" stands before it.
    ['fb-critical-part', 'unknown', null],
  ],
  '001.html': [
    ['fb-not-true', 'same', 'the company'],
    ['fb-special-relationships', 'same', 'the company', 'wording'],
    ['jpm-off-platform', 'same', 'the bank', 'cut'],
    ['wf-privacy', 'same', 'Wells Fargo', 'cut'],
  ],
  '002.html': [
    ['wf-privacy', 'same', 'Wells Fargo', 'cut'],
    ['fb-routinely', 'not-introduced', 'Diana'],
    ['fb-critical-part', 'none', null],
    ['jpm-off-platform', 'same', 'a spokeswoman', 'cut'],
  ],
  '003.html': [
    ['fb-idea', 'not-introduced', 'the spokesperson'],
    ['fb-not-using', 'same', 'Facebook', 'wording', 'cut'],
  ],
  '004.html': [
    ['fb-partner', 'same', 'Facebook'],
    ['fb-idea', 'same', 'the statement'],
    ['citi-conversations', 'same', 'Citigroup'],
    ['jpm-off-platform', 'same', 'JPMorgan Chase spokeswoman Patricia Wexler'],
    ['fb-not-using', 'same', 'Facebook'],
    ['fb-critical-part', 'same', 'Facebook'],
  ],
};

describe.each(BROWSERS)('in %s, quotations on a page', (kind) => {
  let session: Session;
  let server: PageServer;
  let folder: string | undefined;
  const pages: Page[] = [];

  beforeAll(async () => {
    session = await launchExtension(kind);
    server = await PageServer.start();
  });

  afterEach(async () => {
    // Chromium's popup closes with its page.
    for (const page of pages.splice(0).reverse()) await page.close().catch(() => undefined);
    await session.forgetSettings();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
    if (folder) await rm(folder, { recursive: true });
  });

  const open = async (file: string): Promise<Page> => {
    const page = await session.newPage();
    pages.push(page);
    await page.goto(server.addPage(file), { waitUntil: 'domcontentloaded' });
    await settledReport(session, page);
    return page;
  };
  /** A page of our own, as a file. */
  const made = async (body: string): Promise<string> => {
    folder ??= await mkdtemp(join(tmpdir(), 'on-record-quotations-'));
    const file = join(folder, `${crypto.randomUUID()}.html`);
    const html = `<!doctype html><meta charset="utf-8"><title>A page</title><main>${body}</main>`;
    await writeFile(file, html);
    return file;
  };
  const statements = async (page: Page) => {
    const { mentions } = await settledReport(session, page);
    return mentions.flatMap(({ quotation }) =>
      quotation
        ? [[quotation.position, quotation.credit, quotation.speaker, ...quotation.differs]]
        : [],
    );
  };
  const cardOn = async (page: Page, position: string, says: string | RegExp): Promise<string> => {
    const { mentions } = await settledReport(session, page);
    const id = mentions.find(({ quotation }) => quotation?.position === position)?.id;
    await session.ask(page, { type: 'popup→page:reveal', id } as { type: string });
    await cardOpened(page);
    let text = '';
    await until(`the card to say ${says}`, async () => {
      text = (await shadowText(page, CARD_HOST)) ?? '';
      return typeof says === 'string' ? text.includes(says) : says.test(text);
    });
    return text;
  };

  it('are told with whom the page credits, and how it differs', async () => {
    const page = await open(testPage('quotations.html'));
    const before = await page.content();
    expect(await statements(page)).toEqual(STATEMENTS);
    expect(await page.content()).toBe(before);
  });

  it.skipIf(!existsSync(REPORTS))('of the five reports on record', async () => {
    for (const [file, expected] of Object.entries(REPORTED)) {
      expect(await statements(await open(`${REPORTS}${file}`)), file).toEqual(expected);
    }
  });

  it('are credited by the paragraph beside them, whatever it names', async () => {
    const words = 'We don’t use purchase data from banks or credit card companies for ads';
    const page = await open(
      await made(`<p>Facebook wants more of your bank data.</p><p>“${words}.”</p>
        <div class="share"><a href="#">Share</a></div><p>— Elisabeth Diana</p>`),
    );
    expect(await statements(page)).toEqual([['fb-no-purchase-data', 'same', 'Elisabeth Diana']]);
  });

  it('are marked on their first words, all, those that differ, or none', async () => {
    const page = await open(testPage('quotations.html'));
    const marked = async () => {
      await settledReport(session, page);
      return (await paintedWords(page)).filter((words) => words.split(' ').length > 3);
    };
    const all = [
      'A critical part of these',
      'Like many online companies',
      'The idea is that messaging',
      'We also don’t have special',
      'We’re not using this information',
      'While we regularly have conversations',
      'sharing our customers’ off-platform transaction',
    ];
    await until('all to be marked', async () => (await marked()).length === all.length);
    expect(await marked()).toEqual(all);
    await session.store('sync', { 'setting.quotations': 'differing' });
    await until('those that differ to be marked', async () => (await marked()).length === 6);
    expect(await marked()).not.toContain('The idea is that messaging');
    await session.store('sync', { 'setting.quotations': 'off' });
    await until('none to be marked', async () => (await marked()).length === 0);
    expect((await paintedWords(page)).length).toBeGreaterThan(0);
  });

  it('have a card with the words on record, and one sentence where the credit is another', async () => {
    const page = await open(testPage('quotations.html'));
    const other = await cardOn(page, 'fb-special-relationships', 'have special relationships');
    expect(other).toContain('We also don’t have special relationships, partnerships');
    expect(other).toMatch(/Elisabeth Diana · spokeswoman · to The Wall Street Journal/);
    expect(other).toMatch(/4 reports, 1 origin/);
    expect(other).toContain(
      'This page runs these words on after those of spokeswoman Patricia Wexler (JPMorgan Chase)',
    );
    expect(other).toContain('3 reports credit them to Facebook.');

    const wrong = await cardOn(page, 'citi-conversations', 'a Wells Fargo spokeswoman');
    expect(wrong).toContain('This page credits these words to a Wells Fargo spokeswoman.');
    expect(wrong).toContain('3 reports credit them to Citigroup.');

    const nobody = await cardOn(page, 'fb-critical-part', 'A critical part');
    expect(nobody).toContain('This page does not say whose words these are.');

    const unexplained = await cardOn(page, 'fb-routinely', '“Diana”');
    expect(unexplained).toContain('This page credits these words to “Diana” and does not say who');
  });

  it('have a card with what the page changes and leaves out; nothing where it is right', async () => {
    const page = await open(testPage('quotations.html'));
    const cut = await cardOn(page, 'fb-not-using', '(customer service)');
    expect(cut).toContain('On this page');
    expect(cut).toContain('(customer service)');
    expect(cut).toContain('Leaves out “not for advertising or anything else”');

    expect(await cardOn(page, 'fb-idea', 'The idea is that')).not.toContain('On this page');
  });

  it('are counted in the popup, each count the way to the first', async () => {
    const page = await open(testPage('quotations.html'));
    const popup = await session.openPopup(page, 'src/popup/popup.html');
    pages.push(popup);
    await popup.waitForSelector('.statements .counts button');
    const counts = await fromAll(popup, '.statements .counts button', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(counts).toEqual(['7 on record', '2 credited differently', '2 worded differently']);
    await popup.locator('.counts ::-p-text(2 credited differently)').click();
    const lit = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('on-record-light') ?? [];
        return range
          ? (range.startContainer as Text).data.slice(range.startOffset, range.startOffset + 12)
          : '';
      });
    await until('the first to be lit', async () => (await lit()) === 'We also don’');
    await popup.locator('.statements summary').click();
    await popup.waitForSelector('.statements li');
    const list = await fromAll(popup, '.statements li', (all) => all.map((one) => one.textContent));
    expect(list).toHaveLength(7);
    expect(list[4]).toMatch(
      /^Citigroup While we regularly.*Credited to a Wells Fargo spokeswoman$/,
    );
  });

  it('that come later are found, and those that go are gone', async () => {
    const page = await open(testPage('article.html'));
    expect(await statements(page)).toEqual([]);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.id = 'late';
      paragraph.textContent =
        '“We have not shared any customer information or data to Facebook or any other technology platform,” US Bancorp said.';
      document.querySelector('article')?.append(paragraph);
    });
    await until('it to be found', async () => (await statements(page)).length === 1);
    expect(await statements(page)).toEqual([['usb-not-shared', 'same', 'US Bancorp', 'cut']]);
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await until('it to be gone', async () => (await statements(page)).length === 0);
  });

  it('of a reader’s own record are found, and paragraphs that the page shares with reports', async () => {
    const pack = samplePack();
    const words =
      'We have not shared any account numbers, balances or passwords with anyone outside our own walls';
    for (const evidence of pack.positions[0].evidence) evidence.quote.exact = words;
    pack.names = {
      dossier: 'sample',
      entities: [
        { entity: 'example-bank', kind: 'bank', long: ['Example Bank'] },
        { entity: 'example-platform', kind: 'platform', long: ['Example Platform'] },
      ],
      buttons: [],
    };
    await session.addRecords([pack]);
    const page = await session.newPage();
    pages.push(page);
    const url = server.addPage(
      await made(`
       <p>The Example Times reported that Example Platform had asked Example Bank for account data.</p>
       <p>“${words},” Example Platform said.</p>`),
    );
    await until('the page to be read with it', async () => {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      await settledReport(session, page);
      return (await statements(page)).length === 1;
    });
    expect(await statements(page)).toEqual([
      ['bank-not-shared', 'other', 'Example Platform', 'attribution'],
    ]);
    const popup = await session.openPopup(page, 'src/popup/popup.html');
    pages.push(popup);
    await popup.waitForSelector('.shared');
    expect(await popup.$eval('.shared', ({ textContent }) => textContent)).toBe(
      'Shares text in 1 paragraph with first.example and second.example.',
    );
  });
});
