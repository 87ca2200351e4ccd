import { stat } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { launch } from '../../tools/browser/launch.ts';
import { bundle } from '../bundle.ts';
import type { Contestant } from '../in-page/contest.ts';
import { publishedOf } from '../many-records.ts';
import { geometricMean, median, round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

/** Who has to run for each figure. */
const CONTESTANTS: Readonly<Record<string, readonly Contestant[]>> = {
  markJs: ['ours', 'markJs', 'markJsAsExpression'],
  findAndReplaceDOMText: ['ours', 'findAndReplaceDOMText'],
  bareWalk: ['ours', 'bareWalk'],
  bareWalkLarge: ['ours', 'bareWalk'],
  tenThousandNames: ['ours', 'oursWithManyNames'],
  fiftyThousandNames: ['ours', 'oursWithFiftyThousandNames'],
  fiveHundredRecords: ['ours', 'oursWithFiveHundredRecords'],
  tenThousandQuotations: ['ours', 'oursWithManyQuotations'],
};
export const CONTEST_FIGURES: readonly string[] = Object.keys(CONTESTANTS);
const LARGE_BYTES = 1_000_000;

interface Times {
  readonly page: string;
  readonly bytes: number;
  /** Median, in milliseconds. */
  readonly of: Readonly<Partial<Record<Contestant, number>>>;
}

/** Peers, the bare walk and large records of the reader's own: everything that runs once on a fresh page. */
export async function contest(bench: Bench): Promise<Record<string, Measure>> {
  const script = await bundle('contest');
  const figures = CONTEST_FIGURES.filter((name) => bench.wants(name));
  const names = [...new Set(figures.flatMap((name) => CONTESTANTS[name] ?? []))];
  const many = publishedOf();
  const session = await launch({ kind: 'chromium', extension: null });
  try {
    const tab = await session.newPage();
    const all: Times[] = [];
    for (const [i, page] of bench.pages.entries()) {
      bench.progress(`contest: page ${i + 1} of ${bench.pages.length}`);
      const of = await timesOn(tab, bench, page, { script, many, names });
      all.push({ page, bytes: (await stat(page)).size, of });
    }
    const found = summary(all);
    return Object.fromEntries(figures.map((name) => [name, found[name] as Measure]));
  } finally {
    await session.close();
  }
}

interface Contest {
  readonly script: string;
  readonly many: Partial<Record<Contestant, string>>;
  readonly names: readonly Contestant[];
}

/** Each contestant in turn on a freshly loaded page, as often as asked. */
async function timesOn(
  tab: Page,
  bench: Bench,
  page: string,
  { script, many, names }: Contest,
): Promise<Times['of']> {
  const url = bench.server.addPage(page);
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]]));
  for (let i = 0; i < bench.rounds; i++) {
    for (const name of names) {
      await tab.goto(url, { waitUntil: 'load', timeout: 60_000 });
      await tab.evaluate(script);
      const items = many[name];
      if (items) await tab.evaluate(`globalThis.published = ${items};`);
      times[name]?.push((await tab.evaluate(`contest.${name}()`)) as number);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name] ?? [])]));
}

function summary(all: readonly Times[]): Record<string, Measure> {
  const ratio = (of: Contestant, to: Contestant, pages = all): Measure => {
    const ratios = pages.map((page) => (page.of[of] ?? Number.NaN) / (page.of[to] ?? Number.NaN));
    return {
      value: round(geometricMean(ratios)),
      unit: 'ratio',
      least: round(Math.min(...ratios)),
      most: round(Math.max(...ratios)),
      pages: pages.length,
    };
  };
  const large = all.filter(({ bytes }) => bytes > LARGE_BYTES);
  return {
    markJs: {
      ...ratio('markJs', 'ours'),
      asOneExpression: ratio('markJsAsExpression', 'ours').value,
    },
    findAndReplaceDOMText: ratio('findAndReplaceDOMText', 'ours'),
    bareWalk: { ...ratio('ours', 'bareWalk'), times: all.map(timesOf) },
    bareWalkLarge: ratio('ours', 'bareWalk', large),
    tenThousandNames: ratio('oursWithManyNames', 'ours'),
    fiftyThousandNames: ratio('oursWithFiftyThousandNames', 'ours'),
    fiveHundredRecords: ratio('oursWithFiveHundredRecords', 'ours'),
    tenThousandQuotations: ratio('oursWithManyQuotations', 'ours'),
  };
}

const timesOf = ({ page, bytes, of }: Times) => ({
  page: page.replace(/^.*\//, ''),
  bytes,
  ...Object.fromEntries(Object.entries(of).map(([name, time]) => [name, round(time)])),
});
