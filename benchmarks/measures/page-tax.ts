import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { launch } from '../../tools/browser/launch.ts';
import type { Session } from '../../tools/browser/session.ts';
import { packageFor } from '../../tools/build/build.ts';
import { MADE_PAGES } from '../made-pages.ts';
import { median, round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

/** What follows the load is counted for this long, in milliseconds. */
const AFTER_LOAD = 300;
const FRAMES = 20;
/** To begin and to end a trace takes longer than a load: one holds several. */
const LOADS = 4;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** In microseconds, as the next two. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Who loads the page: a browser with our extension, with one that does nothing, and with none. */
type Side = 'ours' | 'empty' | 'none';

/** Main-thread time that the extension adds to loading a page that names nobody. */
export async function pageTax(bench: Bench): Promise<Record<string, Measure>> {
  bench.progress('pageTax');
  const empty = await emptyExtension();
  const sessions: Session[] = [];
  const tabIn = async (extension: string | null): Promise<Page> => {
    const session = await launch({ kind: 'chromium', extension });
    sessions.push(session);
    return session.newPage();
  };
  try {
    const tabs = {
      ours: await tabIn(packageFor('chrome')),
      empty: await tabIn(empty),
      none: await tabIn(null),
    };
    const base = bench.server.addFolder(bench.made);
    const plain = await loads(tabs, base + MADE_PAGES.plain, bench.rounds);
    const frames = await loads(tabs, base + MADE_PAGES.frames, bench.rounds);
    const added = (times: Figures, side: Side) => round(times[side].median - times.none.median);
    return {
      pageTax: {
        value: added(plain, 'ours'),
        unit: 'ms',
        eachFrame: round(added(frames, 'ours') / FRAMES),
        // What the browser itself takes for any content script, an empty one included.
        floor: added(plain, 'empty'),
        floorEachFrame: round(added(frames, 'empty') / FRAMES),
        loads: bench.rounds * LOADS,
        plain,
        frames,
      },
    };
  } finally {
    for (const session of sessions) await session.close();
    await rm(empty, { recursive: true, force: true });
  }
}

/** Milliseconds of main thread a load; half of all loads lie between the quarters. */
type Figures = Readonly<
  Record<Side, { median: number; least: number; quarters: readonly [number, number] }>
>;

/** Each loads the page in turn. */
async function loads(
  tabs: Readonly<Record<Side, Page>>,
  url: string,
  rounds: number,
): Promise<Figures> {
  const sides = Object.keys(tabs) as Side[];
  const times: Record<Side, number[]> = { ours: [], empty: [], none: [] };
  for (let i = 0; i < rounds; i++) {
    // Whoever comes second finds a warmer machine; they take turns at that, too.
    for (const [j] of sides.entries()) {
      const side = sides[(i + j) % sides.length] as Side;
      times[side].push(...(await mainThreadTimes(tabs[side], url)));
    }
  }
  return {
    ours: figuresOf(times.ours),
    empty: figuresOf(times.empty),
    none: figuresOf(times.none),
  };
}

function figuresOf(times: readonly number[]): Figures[Side] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  return { median: round(median(times)), least: at(0), quarters: [at(0.25), at(0.75)] };
}

/** An extension that runs on the same pages and frames as ours, and does nothing there. */
async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-empty-'));
  const source = await readFile(join(packageFor('chrome'), 'manifest.json'), 'utf8');
  const { content_scripts, host_permissions } = JSON.parse(source);
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1.0',
    host_permissions,
    content_scripts: [{ ...content_scripts[0], js: ['empty.js'], css: [] }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'empty.js'), '');
  return folder;
}

/** CPU time of the tasks on the page's main thread for each of some loads, from the browser's own trace. */
async function mainThreadTimes(tab: Page, url: string): Promise<number[]> {
  // From the same site, so that the page stays in the same process.
  const between = new URL('nothing', url).href;
  await tab.goto(between);
  await tab.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  // A trace sometimes starts too late to see the first load.
  for (let i = 0; i <= LOADS; i++) {
    await tab.goto(url, { waitUntil: 'load' });
    await sleep(AFTER_LOAD);
    await tab.goto(between);
  }
  const trace = Buffer.from((await tab.tracing.stop()) ?? []).toString();
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const commits = traceEvents
    .filter(
      ({ name, args }) => name === 'CommitLoad' && [url, between].includes(args.data?.url ?? ''),
    )
    .sort((a, b) => a.ts - b.ts);
  const times = commits.flatMap((begin, i) => {
    if (begin.args.data?.url !== url) return [];
    const end = commits[i + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const tasks = traceEvents.filter(
      ({ name, ph, pid, tid, ts, dur = 0 }) =>
        ph === 'X' &&
        pid === begin.pid &&
        tid === begin.tid &&
        name.endsWith('RunTask') &&
        // The load begins within a task.
        ts + dur > begin.ts &&
        ts < end,
    );
    return [tasks.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000];
  });
  if (times.length < LOADS) throw new Error(`The trace knows ${times.length} loads of ${url}.`);
  return times.slice(-LOADS);
}
