import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { MADE_PAGES } from '../made-pages.ts';
import { inTurn, withPair } from '../pair.ts';
import type { Bench, Measure } from '../types.ts';

const SETTLE = 1_000;

/** JavaScript heap that the extension adds to a page, after a garbage collection. */
export async function heap(bench: Bench): Promise<Record<string, Measure>> {
  bench.progress('heap');
  const base = bench.server.addFolder(bench.made);
  return withPair(async (pair) => {
    const added = async (name: string) => {
      const used = await inTurn(pair, bench.rounds, (tab) => heapOf(tab, base + name));
      return Math.round(used.with - used.without);
    };
    return {
      heap: {
        value: await added(MADE_PAGES.plain),
        unit: 'bytes',
        onFiveMegabytes: await added(MADE_PAGES.large),
      },
    };
  });
}

async function heapOf(tab: Page, url: string): Promise<number> {
  await tab.goto(url, { waitUntil: 'load' });
  await sleep(SETTLE);
  const client = await tab.createCDPSession();
  try {
    // Twice: the first frees what holds the second's garbage.
    for (let i = 0; i < 2; i++) await client.send('HeapProfiler.collectGarbage');
    // Of the whole isolate: the content script's world is in it.
    return (await client.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await client.detach();
  }
}
