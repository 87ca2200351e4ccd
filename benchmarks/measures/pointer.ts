import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { MADE_PAGES } from '../made-pages.ts';
import { inTurn, withPair } from '../pair.ts';
import { round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

const MOVES = 300;
const SETTLE = 600;

/** Main-thread time that the extension adds to one pointer move over a page with 300 marks. */
export async function pointer(bench: Bench): Promise<Record<string, Measure>> {
  bench.progress('pointer');
  const url = bench.server.addFolder(bench.made) + MADE_PAGES.marks;
  return withPair(async (pair) => {
    const times = await inTurn(pair, bench.rounds, async (tab) => {
      await tab.goto(url, { waitUntil: 'load' });
      await sleep(SETTLE);
      // The first move lets the extension load what it needs to follow a pointer.
      await sweep(tab, 20);
      await sleep(SETTLE);
      const before = await taskTime(tab);
      await sweep(tab, MOVES);
      return ((await taskTime(tab)) - before) / MOVES;
    });
    return {
      pointer: { value: round(times.with - times.without), unit: 'ms', ...times },
    };
  });
}

/** Over text and marks, quicker than anybody reads. */
async function sweep(tab: Page, moves: number): Promise<void> {
  for (let i = 0; i < moves; i++) {
    await tab.mouse.move(20 + ((i * 37) % 1100), 20 + ((i * 11) % 800));
  }
}

/** Time spent in tasks of the page's renderer so far, in milliseconds. */
async function taskTime(tab: Page): Promise<number> {
  return ((await tab.metrics()).TaskDuration ?? 0) * 1000;
}
