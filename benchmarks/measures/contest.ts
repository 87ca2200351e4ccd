import { stat } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { launch } from '../../tools/browser/launch.ts';
import { bundle } from '../bundle.ts';
import type { Contestant } from '../in-page/contest.ts';
import { publishedOf } from '../many-records.ts';
import { geometricMean, median, round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

const CONTESTANTS: readonly Contestant[] = [
  'ours',
  'bareWalk',
  'findAndReplaceDOMText',
  'markJs',
  'markJsAsExpression',
  'oursWithManyNames',
  'oursWithFiftyThousandNames',
  'oursWithFiveHundredRecords',
  'oursWithManyQuotations',
];
const LARGE_BYTES = 1_000_000;

interface Times {
  readonly page: string;
  readonly bytes: number;
  /** Median, in milliseconds. */
  readonly of: Readonly<Record<Contestant, number>>;
}

/** Peers, the bare walk and large records of the reader's own: everything that runs once on a fresh page. */
export async function contest(bench: Bench): Promise<Record<string, Measure>> {
  const script = await bundle('contest');
  const many = publishedOf();
  const session = await launch({ kind: 'chromium', extension: null });
  try {
    const tab = await session.newPage();
    const all: Times[] = [];
    for (const [i, page] of bench.pages.entries()) {
      bench.progress(`contest: page ${i + 1} of ${bench.pages.length}`);
      const of = await timesOn(tab, bench, page, { script, many });
      all.push({ page, bytes: (await stat(page)).size, of });
    }
    return summary(all);
  } finally {
    await session.close();
  }
}

/** Each contestant in turn on a freshly loaded page, as often as asked. */
async function timesOn(
  tab: Page,
  bench: Bench,
  page: string,
  { script, many }: { script: string; many: Partial<Record<Contestant, string>> },
) {
  const url = bench.server.addPage(page);
  const times = Object.fromEntries(CONTESTANTS.map((name) => [name, [] as number[]]));
  for (let i = 0; i < bench.rounds; i++) {
    for (const name of CONTESTANTS) {
      await tab.goto(url, { waitUntil: 'load', timeout: 60_000 });
      await tab.evaluate(script);
      const items = many[name];
      if (items) await tab.evaluate(`globalThis.published = ${items};`);
      times[name]?.push((await tab.evaluate(`contest.${name}()`)) as number);
    }
  }
  const medians = CONTESTANTS.map((name) => [name, median(times[name] ?? [])]);
  return Object.fromEntries(medians) as Record<Contestant, number>;
}

function summary(all: readonly Times[]): Record<string, Measure> {
  const ratio = (of: Contestant, to: Contestant, pages = all): Measure => {
    const ratios = pages.map((page) => page.of[of] / page.of[to]);
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
