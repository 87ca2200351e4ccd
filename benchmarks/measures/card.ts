import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../src/card/contract.ts';
import { STOPPED_AFTER } from '../../src/card/opening/timings.ts';
import { DEFAULTS } from '../../src/settings/fields.ts';
import { closeCard } from '../../tools/browser/card.ts';
import { launch } from '../../tools/browser/launch.ts';
import { settledReport } from '../../tools/browser/reports.ts';
import type { Session } from '../../tools/browser/session.ts';
import { packageFor } from '../../tools/build/build.ts';
import { MADE_PAGES } from '../made-pages.ts';
import { median, round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

/** How long a reader waits for a card, beyond the dwell that is on purpose, until it is painted. */
export async function card(bench: Bench): Promise<Record<string, Measure>> {
  bench.progress('card');
  const url = bench.server.addFolder(bench.made) + MADE_PAGES.marks;
  const session = await launch({ kind: 'chromium', extension: packageFor('chrome') });
  try {
    const first: number[] = [];
    const later: number[] = [];
    for (let i = 0; i < bench.rounds; i++) {
      const tab = await session.newPage();
      await open(session, tab, url);
      // The card's file follows the pointer only from here on: to it, the first move is rest.
      first.push((await timeToCard(tab, 0)) - DEFAULTS.openDelay);
      await closeCard(tab);
      later.push((await timeToCard(tab, 2)) - DEFAULTS.openDelay - STOPPED_AFTER);
      await tab.close();
    }
    return {
      card: { value: round(median(first)), unit: 'ms', later: round(median(later)) },
    };
  } finally {
    await session.close();
  }
}

async function open(session: Session, tab: Page, url: string): Promise<void> {
  await tab.goto(url, { waitUntil: 'load' });
  await settledReport(session, tab);
  await tab.evaluate((host) => {
    const times = { moved: 0, painted: 0 };
    Object.assign(globalThis, { times });
    addEventListener('pointermove', ({ timeStamp }) => {
      times.moved = timeStamp;
    });
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (!added.some((node) => node instanceof Element && node.matches(host))) return;
      // After the next frame has been handed over.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          times.painted = performance.now();
        };
        port2.postMessage(null);
      });
    }).observe(document, { childList: true, subtree: true });
  }, CARD_HOST);
}

/** Rests the pointer on the first name of a paragraph. @returns from the last move to painted. */
async function timeToCard(tab: Page, paragraph: number): Promise<number> {
  const place = await tab.evaluate((number) => {
    const range = document.createRange();
    const text = document.querySelectorAll('p')[number]?.firstChild as Text;
    range.setStart(text, 0);
    range.setEnd(text, 4);
    const { x, y, width, height } = range.getBoundingClientRect();
    Object.assign((globalThis as unknown as { times: object }).times, { painted: 0 });
    return { x: x + width / 2, y: y + height / 2 };
  }, paragraph);
  await tab.mouse.move(place.x, place.y + 300);
  await sleep(80);
  // One quick step: it counts as looking once no other has followed for a while.
  await tab.mouse.move(place.x, place.y);
  for (let i = 0; i < 200; i++) {
    await sleep(20);
    const { moved, painted } = await tab.evaluate(
      () => (globalThis as unknown as { times: { moved: number; painted: number } }).times,
    );
    if (painted > 0) return painted - moved;
  }
  throw new Error('No card opened.');
}
