import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardOpened } from '../../tools/browser/card.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import type { Session } from '../../tools/browser/session.ts';
import { BROWSERS, launchExtension, openArticle } from './support/extension.ts';

/** What a reader can act on: none of it may be without a name. */
const ACTS = /^(button|link|switch|radio|textbox|searchbox|combobox|DisclosureTriangle)$/;

/** What a screen reader comes upon, in its order, one line a thing: “button: Close”. */
async function readAloud(page: Page): Promise<string[]> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const lines: string[] = [];
  const read = ({ role, name = '', children = [] }: SerializedAXNode) => {
    if (role !== 'InlineTextBox' && role !== 'none' && (name !== '' || ACTS.test(role))) {
      lines.push(`${role}: ${name}`);
    }
    for (const child of children) read(child);
  };
  if (tree) read(tree);
  return lines;
}

/** Checks that lines like these are read, in this order. */
function expectInOrder(lines: readonly string[], wanted: readonly RegExp[]): void {
  let at = -1;
  for (const one of wanted) {
    const next = lines.findIndex((line, i) => i > at && one.test(line));
    expect(
      next,
      `${one} after “${lines[at] ?? 'the beginning'}” in\n${lines.join('\n')}`,
    ).toBeGreaterThan(at);
    at = next;
  }
}

const unnamed = (lines: readonly string[]) =>
  lines.filter((line) => /: $/.test(line) && ACTS.test(line.split(':')[0] ?? ''));

// WebDriver BiDi has no accessibility tree (Firefox 153).
describe.runIf(BROWSERS.includes('chromium'))('read aloud, in Chromium', () => {
  let session: Session;
  let server: PageServer;

  beforeAll(async () => {
    session = await launchExtension('chromium');
    server = await PageServer.start();
  });

  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  const article = () => openArticle(session, server);

  it('the card says what was reported, then who said what to whom, then where reports differ', async () => {
    const page = await article();
    const { mentions } = await settledReport(session, page);
    const mention = mentions.find(({ entity }) => entity === 'jpmorgan-chase');
    await session.ask(page, { type: 'popup→page:reveal', id: mention?.id } as { type: string });
    await cardOpened(page);
    const all = await readAloud(page);
    const lines = all.slice(all.indexOf('dialog: JPMorgan Chase'));
    expectInOrder(lines, [
      /^dialog: JPMorgan Chase$/,
      /^heading: JPMorgan Chase$/,
      /^button: Close$/,
      /^heading: Reported$/,
      /discussions with JPMorgan Chase/,
      /5 reports/,
      /As of August 10, 2018/,
      /^heading: Stated position$/,
      /“/,
      /off-platform transaction data/,
      /Patricia Wexler/,
      /to The Wall Street Journal/,
      /^link: according to domain-b\.com$/,
      /^heading: Where reports differ$/,
      /special relationships/,
      /Worded differently in 7 reports/,
      /^button: Sources \(12\)$/,
      /^button: Full record$/,
      /Not a fact check/,
    ]);
    expect(unnamed(lines)).toEqual([]);
    await page.close();
  });

  it('the popup says what is on the page, company by company, then the story', async () => {
    const page = await article();
    const popup = await session.openPopup(page, 'src/popup/popup.html');
    await popup.waitForSelector('.walker');
    const lines = await readAloud(popup);
    expectInOrder(lines, [
      /^heading: On Record$/,
      /^switch: On this site$/,
      /^heading: About this story · 7 companies · 3 passages$/,
      /^button: Previous mention/,
      /^button: Next mention/,
      /Arrow keys/,
      /Facebook Facebook said that the Journal’s report/,
      /^button: Show on the page: Facebook, 8 mentions$/,
      /^button: Show on the page: American Express, 1 mention$/,
      /^heading: Facebook and bank data, August 2018$/,
      /reported that Facebook had asked/,
      /Where reports differ/,
      /^button: Full record$/,
    ]);
    expect(unnamed(lines)).toEqual([]);
    await popup.close();
    await page.close();
  });

  it('the record says its sections, and each line of the picture in words', async () => {
    const page = await session.openExtensionPage('src/dossier/dossier.html');
    await page.waitForSelector('#about');
    const lines = await readAloud(page);
    expectInOrder(lines, [
      /^searchbox: Search the record$/,
      /^radio: All companies$/,
      /^radio: American Express$/,
      /^navigation: Contents$/,
      /^link: About this record$/,
      /^heading: Facebook and bank data, August 2018$/,
      /^button: Print everything$/,
      /^heading: Summary$/,
      /^heading: Companies$/,
      /^heading: Facebook$/,
      /^heading: Where reports differ$/,
      /^heading: Wordings side by side$/,
      /^heading: Claims by source$/,
      /^columnheader: mywiloo\.com$/,
      /^columnheader: Other reports$/,
      /^heading: Who rests on whom$/,
      /^link: .*Others rest on it: /,
      /^link: mywiloo\.com\. Rests on: /,
      /^heading: Timeline$/,
      /^heading: Sources$/,
      /^heading: About this record$/,
    ]);
    expect(unnamed(lines)).toEqual([]);
    await page.close();
  });
});
