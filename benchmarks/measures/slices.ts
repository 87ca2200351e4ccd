import { join } from 'node:path';
import { launch } from '../../tools/browser/launch.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import { packageFor } from '../../tools/build/build.ts';
import { MADE_PAGES } from '../made-pages.ts';
import { median, round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

/** The longest uninterrupted piece of our work, as the content script times it on each page. */
export async function longestSlice(bench: Bench): Promise<Record<string, Measure>> {
  const session = await launch({ kind: 'chromium', extension: packageFor('chrome') });
  try {
    const tab = await session.newPage();
    const longestOn = async (file: string) => {
      const url = bench.server.addPage(file);
      const found: number[] = [];
      for (let i = 0; i < bench.rounds; i++) {
        await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
        found.push((await settledReport(session, tab, 60_000)).longestSliceMs);
      }
      return { page: file.replace(/^.*\//, ''), median: median(found), most: Math.max(...found) };
    };
    const all = [];
    for (const [i, file] of [...bench.pages, join(bench.made, MADE_PAGES.large)].entries()) {
      bench.progress(`longestSlice: page ${i + 1} of ${bench.pages.length + 1}`);
      all.push(await longestOn(file));
    }
    const worst = all.toSorted((a, b) => b.median - a.median);
    return {
      longestSlice: {
        value: round(worst[0]?.median ?? Number.NaN),
        unit: 'ms',
        on: worst[0]?.page,
        onFiveMegabytes: round(all.at(-1)?.median ?? Number.NaN),
        longestOfAllRounds: round(Math.max(...all.map(({ most }) => most))),
        worst: worst.slice(0, 10),
      },
    };
  } finally {
    await session.close();
  }
}
