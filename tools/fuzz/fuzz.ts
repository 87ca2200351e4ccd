import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/protocol/to-page.ts';
import { settledReport } from '../browser/reports.ts';
import type { Session } from '../browser/session.ts';

/** So many documents stand in one page at a time. */
const AT_ONCE = 10;
/** No piece of work may be longer, in milliseconds, on a machine that is busy with other things. */
const LONGEST = 500;
/** Changes are read once they are over for a moment; in milliseconds, with room. */
const BURST_OVER = 250;
const PATIENCE = 30_000;

const inPage = new URL('./in-page.js', import.meta.url);

interface InPage {
  fuzz: { run(seeds: readonly number[]): Promise<void>; state(): string };
}

/** What went wrong, and with which seeds it can be seen again. */
export interface Finding {
  readonly seeds: readonly number[];
  readonly what: string;
}

/**
 * Has the extension read documents made at random while scripts play with them, and looks whether it
 * came through: it settles, in short pieces, complains of nothing, leaves the page as it is, and has
 * painted exactly the words that it reports.
 *
 * @param url a page without content of its own.
 * @param from the first seed; `count` of them are used.
 */
export async function fuzz(
  session: Session,
  url: string,
  {
    from,
    count,
    progress = () => {},
  }: { from: number; count: number; progress?: (done: number) => void },
): Promise<Finding[]> {
  const script = await readFile(inPage, 'utf8');
  const findings: Finding[] = [];
  let page = await openPage(session, url, script);
  for (let seed = from; seed < from + count; seed += AT_ONCE) {
    const seeds = Array.from(
      { length: Math.min(AT_ONCE, from + count - seed) },
      (_, i) => seed + i,
    );
    try {
      findings.push(...(await tryOn(session, page, seeds)).map((what) => ({ seeds, what })));
    } catch (error) {
      findings.push({ seeds, what: (error as Error).message });
      await page.tab.close();
      page = await openPage(session, url, script);
    }
    progress(seed - from + seeds.length);
  }
  await page.tab.close();
  return findings;
}

interface FuzzPage {
  readonly tab: Page;
  readonly errors: string[];
}

async function openPage(session: Session, url: string, script: string): Promise<FuzzPage> {
  const tab = await session.newPage();
  const errors: string[] = [];
  tab.on('pageerror', (error) => errors.push(String(error)));
  tab.on('console', (message) => {
    if (/On Record/.test(message.text())) errors.push(message.text());
  });
  await tab.goto(url);
  await tab.evaluate(script);
  return { tab, errors };
}

async function tryOn(
  session: Session,
  page: FuzzPage,
  seeds: readonly number[],
): Promise<string[]> {
  const { tab, errors } = page;
  await tab.evaluate((all) => (globalThis as unknown as InPage).fuzz.run(all), [...seeds]);
  const before = await stateOf(tab);
  const report = await reportOnceDone(session, tab);
  const found: string[] = errors.splice(0);
  if ((await stateOf(tab)) !== before) found.push('the page is not as it was');
  if (report.longestSliceMs > LONGEST) found.push(`a piece of ${report.longestSliceMs} ms`);
  const painted = await paintedOn(tab);
  const marked = report.mentions.filter((mention) => mention.marked);
  if (painted.length !== marked.length) {
    found.push(`${painted.length} marks are painted, ${marked.length} reported`);
  }
  const missing = marked.filter(({ kind, text }) => {
    const at = painted.indexOf(bare(text));
    if (at >= 0) painted.splice(at, 1);
    return at < 0 && kind === 'name';
  });
  if (missing.length > 0) {
    found.push(`${missing.length} reported as marked and not painted, “${missing[0]?.text}” first`);
  }
  return found;
}

/** The report once the last changes have been read, however busy the page has been before. */
async function reportOnceDone(session: Session, tab: Page): Promise<PageReport> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    await sleep(BURST_OVER);
    const report = await settledReport(session, tab);
    if (report.extent !== 'resting') return report;
    if (Date.now() > deadline) throw new Error('the reading rests for good');
  }
}

const stateOf = (tab: Page) => tab.evaluate(() => (globalThis as unknown as InPage).fuzz.state());

/** Without what is not the same in a page and in a block: white space and what nobody sees. */
const bare = (text: string): string => text.replace(/[\s\u00ad\u200b\u202a-\u202e]+/g, '');

/** The words under each painted mark, as far as they are drawn: a mark may reach over hidden text. */
const paintedOn = async (tab: Page): Promise<string[]> => {
  const words = await tab.evaluate(() =>
    [...(CSS.highlights.get('on-record') ?? [])].map(
      ({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (startContainer === endContainer) return range.toString();
        const walker = document.createTreeWalker(
          range.commonAncestorContainer,
          NodeFilter.SHOW_TEXT,
        );
        let text = '';
        while (walker.nextNode()) {
          const node = walker.currentNode as Text;
          if (!range.intersectsNode(node)) continue;
          const parent = node.parentNode;
          if (parent instanceof Element && !Element.prototype.checkVisibility.call(parent))
            continue;
          const from = node === startContainer ? startOffset : 0;
          text += node.data.slice(from, node === endContainer ? endOffset : undefined);
        }
        return text;
      },
    ),
  );
  return words.map(bare);
};
