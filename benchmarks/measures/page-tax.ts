import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { packageFor } from '../../tools/build/build.ts';
import { MADE_PAGES } from '../made-pages.ts';
import { inTurn, withPair } from '../pair.ts';
import { round } from '../statistics.ts';
import type { Bench, Measure } from '../types.ts';

/** What follows the load is counted for this long. */
const AFTER_LOAD = 400;
const FRAMES = 20;
/** The difference is small beside what it is a difference of: more rounds than elsewhere. */
const TIMES_ROUNDS = 2;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string; readonly data?: { readonly url?: string } };
}

/** Main-thread time that the extension adds to loading a page that names nobody. */
export async function pageTax(bench: Bench): Promise<Record<string, Measure>> {
  bench.progress('pageTax');
  const ours = await taxOf(bench, packageFor('chrome'));
  const empty = await emptyExtension();
  try {
    const floor = await taxOf(bench, empty);
    return {
      pageTax: {
        value: ours.plain.added,
        unit: 'ms',
        eachFrame: round(ours.frames.added / FRAMES),
        // What the browser itself takes for any content script, an empty one included.
        floor: floor.plain.added,
        floorEachFrame: round(floor.frames.added / FRAMES),
        ours,
        empty: floor,
      },
    };
  } finally {
    await rm(empty, { recursive: true, force: true });
  }
}

function taxOf(bench: Bench, extension: string) {
  const base = bench.server.addFolder(bench.made);
  return withPair(async (pair) => {
    const added = async (name: string) => {
      const take = (tab: Page) => mainThreadTime(tab, base + name);
      const times = await inTurn(pair, bench.rounds * TIMES_ROUNDS, take);
      return { ...times, added: round(times.with - times.without) };
    };
    return { plain: await added(MADE_PAGES.plain), frames: await added(MADE_PAGES.frames) };
  }, extension);
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

/** CPU time of the tasks on the page's main thread, from the browser's own trace. */
async function mainThreadTime(tab: Page, url: string, tries = 3): Promise<number> {
  // From the same site, so that the page stays in the same process.
  await tab.goto(new URL('nothing', url).href);
  await tab.tracing.start({ categories: ['toplevel', 'devtools.timeline'] });
  await tab.goto(url, { waitUntil: 'load' });
  await sleep(AFTER_LOAD);
  const trace = Buffer.from((await tab.tracing.stop()) ?? []).toString();
  const { traceEvents } = JSON.parse(trace) as { traceEvents: readonly TraceEvent[] };
  const load = traceEvents.find(
    ({ name, args }) => name === 'CommitLoad' && args.data?.url === url,
  );
  if (load === undefined) {
    // A trace sometimes starts too late to see the load.
    if (tries > 1) return mainThreadTime(tab, url, tries - 1);
    throw new Error(`The trace knows nothing of ${url}.`);
  }
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid }) =>
      ph === 'X' && pid === load.pid && tid === load.tid && name.endsWith('RunTask'),
  );
  return tasks.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000;
}
