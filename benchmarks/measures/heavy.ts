import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { PageReport } from '../../src/protocol/to-page.ts';
import type { BrowserKind } from '../../tools/browser/find.ts';
import { launch } from '../../tools/browser/launch.ts';
import { PageServer } from '../../tools/browser/page-server.ts';
import type { Session } from '../../tools/browser/session.ts';
import { packageFor } from '../../tools/build/build.ts';
import { fileOf, HEAVY_PAGES, type HeavyPage, makeHeavyPages } from '../heavy-pages.ts';
import { round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

/** How long what follows is watched for, in milliseconds. */
const AFTERWARDS = 1_000;
/** The extension has this long to come to rest, in milliseconds; where the page does not, it cannot. */
const PATIENCE = 10_000;
const LOADS_WITHIN = 60_000;

/** What one load of a heavy page took. All times in milliseconds. */
export interface Load {
  /** Longest time in which the page's own thread answered nobody. */
  readonly longest: number;
  /** Share of the page's time that went to us afterwards; 0 without the extension. */
  readonly share: number;
  readonly report: PageReport | null;
  /** Most mentions in any report until then: where names come and go, there may be none in the last. */
  readonly mentions: number;
}

/**
 * Loads a heavy page and watches its thread until the extension is done with it.
 *
 * @param patience how long it has for that, in milliseconds.
 * @param isEndless the page goes on without an end: it is watched for all of that time, for the extension
 *   may do nothing for a while, and is not done with it.
 */
export async function loadHeavy(
  session: Session,
  url: string,
  patience = PATIENCE,
  isEndless = false,
): Promise<Load> {
  const tab = await session.newPage();
  try {
    await tab.evaluateOnNewDocument(watchThread);
    await tab.goto(url, { waitUntil: 'load', timeout: LOADS_WITHIN });
    if (url.endsWith('?later')) {
      await sleep(300);
      await tab.evaluate(() => setTimeout((globalThis as unknown as { later(): void }).later));
    }
    await sleep(AFTERWARDS);
    const { report, mentions } =
      session.origin === null
        ? { report: null, mentions: 0 }
        : await restOf(session, tab, patience, isEndless);
    const longest = await tab.evaluate(() => (globalThis as unknown as Watched).longestGap);
    return { longest, share: report ? await shareOf(session, tab, report) : 0, report, mentions };
  } finally {
    await tab.close();
  }
}

interface Watched {
  longestGap: number;
}

/** In the page: notes the longest time between two answers of its thread. */
function watchThread(): void {
  const watched = globalThis as unknown as Watched;
  watched.longestGap = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    watched.longestGap = Math.max(watched.longestGap, now - last);
    last = now;
  }, 4);
}

/** The report of a page with which the extension is done, or does no more than it may. */
async function restOf(session: Session, tab: Page, patience: number, isEndless: boolean) {
  const deadline = Date.now() + patience;
  let last = await reportOf(session, tab);
  let mentions = last.mentions.length;
  for (;;) {
    await sleep(500);
    const report = await reportOf(session, tab);
    mentions = Math.max(mentions, report.mentions.length);
    const isStill = report.extent !== 'resting' && report.spotMs === last.spotMs;
    if ((isStill && !isEndless) || Date.now() > deadline) return { report, mentions };
    last = report;
  }
}

const reportOf = (session: Session, tab: Page) =>
  session.ask<PageReport>(tab, { type: 'popup→page:report' });

async function shareOf(session: Session, tab: Page, before: PageReport): Promise<number> {
  const start = performance.now();
  await sleep(AFTERWARDS);
  const { spotMs } = await reportOf(session, tab);
  return round((spotMs - before.spotMs) / (performance.now() - start));
}

/** Longest unanswered time that the extension adds on any heavy page, in both browsers. */
export async function heavy(bench: Bench): Promise<Record<string, Measure>> {
  const folder = await makeHeavyPages();
  const server = await PageServer.start();
  try {
    const base = server.addFolder(folder);
    const pages = [];
    for (const kind of ['chromium', 'firefox'] as const) {
      const without = await loadAll(bench, kind, null, base);
      const beside = await loadAll(bench, kind, packageOf(kind), base);
      for (const [i, { name, load }] of beside.entries()) {
        const alone = without[i]?.load.longest ?? Number.NaN;
        const { longest, share, report } = load;
        pages.push({
          name,
          browser: kind,
          without: round(alone),
          with: round(longest),
          added: round(longest - alone),
          share,
          spotMs: round(report?.spotMs ?? Number.NaN),
          slice: round(report?.longestSliceMs ?? Number.NaN),
          extent: report?.extent,
          mentions: report?.mentions.length,
        });
      }
    }
    const worst = pages.toSorted((a, b) => b.added - a.added);
    return {
      heavy: { value: worst[0]?.added ?? Number.NaN, unit: 'ms', on: worst[0]?.name, pages },
    };
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

export const packageOf = (kind: BrowserKind): string =>
  packageFor(kind === 'chromium' ? 'chrome' : 'firefox');

async function loadAll(bench: Bench, kind: BrowserKind, extension: string | null, base: string) {
  const session = await launch({ kind, extension });
  try {
    const loads: { name: string; load: Load }[] = [];
    for (const name of Object.keys(HEAVY_PAGES) as HeavyPage[]) {
      for (const when of ['', '?later']) {
        if (when && !fileOf(name).endsWith('.html')) continue;
        const label = when ? `${name}, later` : name;
        bench.progress(`heavy: ${label} in ${kind}${extension ? '' : ' without the extension'}`);
        loads.push({ name: label, load: await loadHeavy(session, base + fileOf(name) + when) });
      }
    }
    return loads;
  } finally {
    await session.close();
  }
}
