import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { PageServer } from '../tools/browser/page-server.ts';
import { buildAll } from '../tools/build/build.ts';
import { MADE_PAGES, makePages } from './made-pages.ts';
import { measures } from './measures.ts';
import { asTable } from './table.ts';
import type { Bench, Measure } from './types.ts';

const USAGE = `Usage: npm run -s bench -- [--json] [--pages DIR] [--rounds N] [--only MEASURE,…]
Times the extension beside its peers in real Chromium. DIR holds saved pages (*.html); without it,
pages made for the purpose are used. N is 5 unless given.`;

const HEADERS = {
  // Timers are only as fine as 0.1 ms on pages that are not isolated from others.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  // What a saved page lacks is not even asked for, so that no late failure disturbs a timing.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
};

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean' },
      pages: { type: 'string' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
    },
  });
  const rounds = Number(values.rounds);
  if (!(rounds >= 1)) throw new Error(`--rounds is a number from 1, not ${values.rounds}.`);
  const only = values.only?.split(',');
  const known = measures.flatMap(({ gives }) => gives);
  const unknown = only?.find((name) => !known.includes(name));
  if (unknown) throw new Error(`--only ${unknown}: there are ${known.join(', ')}.`);
  await buildAll();
  const made = await makePages();
  const server = await PageServer.start(HEADERS);
  try {
    const pages = values.pages
      ? await htmlIn(values.pages)
      : [MADE_PAGES.article, MADE_PAGES.plain, MADE_PAGES.megabyte].map((name) => join(made, name));
    const progress = (text: string) => process.stderr.isTTY && process.stderr.write(`\r${text}  `);
    const wants = (name: string) => only === undefined || only.includes(name);
    const found = await takeAll({ server, pages, made, rounds, wants, progress });
    console.log(values.json ? JSON.stringify(found) : asTable(found));
  } finally {
    await server.close();
    await rm(made, { recursive: true, force: true });
  }
}

async function takeAll(bench: Bench) {
  const found: Record<string, Measure> = {};
  for (const { gives, take } of measures) {
    if (!gives.some(bench.wants)) continue;
    Object.assign(found, await take(bench));
  }
  return found;
}

async function htmlIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.html')).sort();
  if (names.length === 0) throw new Error(`${folder} holds no *.html files.`);
  return names.map((name) => resolve(folder, name));
}

try {
  await main();
} catch (error) {
  console.error(`${(error as Error).message}\n${USAGE}`);
  process.exitCode = 2;
}
