import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { MADE_PAGES } from '../made-pages.ts';
import { inTurn, type Pair, type Taken, withPair } from '../pair.ts';
import { round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

const EDITS = 3_000;
const ITEMS = 10_000;
/** A tenth of a second each, so a single frame more or less shows: more rounds than elsewhere. */
const EDITS_ROUNDS = 3;
/** The page has been read by then. */
const SETTLE = 500;

/** How much slower a page's own edits get, until the main thread is idle again. */
export async function mutations(bench: Bench): Promise<Record<string, Measure>> {
  bench.progress('mutations');
  return withPair(async (pair) => {
    const edits = await timesOfEdits(bench, pair);
    const feed = await onPageOfEdits(bench, pair, bench.rounds, (tab) =>
      tab.evaluate(appendItems, ITEMS),
    );
    return {
      mutations: {
        value: round(edits.with / edits.without),
        unit: 'ratio',
        with: edits.with,
        without: edits.without,
        ofFastest: ratioOfFastest(edits),
        feed: round(feed.with / feed.without),
        feedWith: feed.with,
        feedWithout: feed.without,
      },
    };
  });
}

/** The same for edits alone, of the fastest runs. */
export const slowdownOfEdits = (bench: Bench): Promise<number> =>
  withPair(async (pair) => ratioOfFastest(await timesOfEdits(bench, pair)));

/** What the machine did beside it counts least in the fastest runs. */
const ratioOfFastest = ({ least }: Taken): number => round(least.with / least.without);

const timesOfEdits = (bench: Bench, pair: Pair): Promise<Taken> =>
  onPageOfEdits(bench, pair, bench.rounds * EDITS_ROUNDS, (tab) =>
    tab.evaluate(editParagraphs, EDITS),
  );

async function onPageOfEdits(
  bench: Bench,
  pair: Pair,
  rounds: number,
  work: (tab: Page) => Promise<number>,
): Promise<Taken> {
  const url = bench.server.addFolder(bench.made) + MADE_PAGES.edits;
  return inTurn(pair, rounds, async (tab) => {
    await tab.goto(url, { waitUntil: 'load' });
    await sleep(SETTLE);
    return work(tab);
  });
}

/** Runs in the page: edits of the kinds that scripts make, 30 a task, each task laid out. */
async function editParagraphs(count: number): Promise<number> {
  const paragraphs = [...document.querySelectorAll('p')];
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    const paragraph = paragraphs[(i * 7) % paragraphs.length] as HTMLElement;
    if (i % 3 === 0) paragraph.firstChild?.replaceWith(`Edit ${i}: Wells Fargo answered. `);
    else if (i % 3 === 1) (paragraph.firstChild as Text).data = `Edit ${i}: the council met. `;
    else paragraph.append(` And Facebook, ${i}.`);
    if (i % 30 !== 29) continue;
    document.body.getBoundingClientRect();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
  await new Promise((resolve) => requestIdleCallback(resolve));
  return performance.now() - start;
}

/** Runs in the page: a feed that grows by a hundred items a task; one item in ten has a name. */
async function appendItems(count: number): Promise<number> {
  const feed = document.querySelector('#feed') as HTMLElement;
  const start = performance.now();
  for (let i = 0; i < count; i++) {
    const item = document.createElement('p');
    item.textContent =
      i % 10 === 0 ? `Item ${i}: PayPal accounts can be linked.` : `Item ${i}: the council met.`;
    feed.append(item);
    if (i % 100 !== 99) continue;
    feed.getBoundingClientRect();
    await new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  }
  await new Promise((resolve) => requestIdleCallback(resolve));
  return performance.now() - start;
}
