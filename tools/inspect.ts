import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { loadPackText } from '../src/record/load.ts';
import { problemLine } from '../src/record/problem.ts';
import type { Pack } from '../src/record/schema.ts';
import type { BrowserKind } from './browser/find.ts';
import { buildAll } from './build/build.ts';
import { reasonOf } from './command/arguments.ts';
import { Inspector, type InspectorOptions } from './inspect/inspector.ts';
import { asText } from './inspect/text.ts';

const USAGE = `Usage: npm run -s inspect -- [--json] [--browser chromium|firefox] [--screenshots DIR] [--dossier FILE] PAGE...
PAGE is an HTML file or a URL.`;

class WrongUsage extends Error {}

interface Arguments extends InspectorOptions {
  readonly json: boolean;
  readonly pages: readonly string[];
}

async function main(): Promise<number> {
  const { json, pages, ...options } = await readArguments();
  await buildAll();
  const inspector = new Inspector(options);
  let failed = false;
  try {
    for (const page of pages) {
      const found = await inspector.inspect(page);
      failed ||= found.errors.length > 0;
      console.log(json ? JSON.stringify(found) : asText(found));
    }
  } finally {
    await inspector.close();
  }
  return failed ? 1 : 0;
}

async function readArguments(): Promise<Arguments> {
  const { values, positionals } = parse();
  const { json = false, browser = 'chromium', screenshots = null, dossier } = values;
  if (!isBrowser(browser)) {
    throw new WrongUsage(`--browser is chromium or firefox, not ${browser}.`);
  }
  if (positionals.length === 0) throw new WrongUsage('Which page? Name at least one.');
  const pack = dossier === undefined ? null : await readPack(dossier);
  return { json, browser, screenshots, pack, pages: positionals };
}

function parse() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        browser: { type: 'string' },
        screenshots: { type: 'string' },
        dossier: { type: 'string' },
      },
    });
  } catch (error) {
    throw new WrongUsage(reasonOf(error));
  }
}

const isBrowser = (name: string): name is BrowserKind => name === 'chromium' || name === 'firefox';

async function readPack(file: string): Promise<Pack> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new WrongUsage(`--dossier ${file} cannot be read: ${error.message}`);
  });
  const { pack, problems } = loadPackText(text, file);
  if (pack) return pack;
  // As on the options page: nothing of a file that has an error is used.
  throw new WrongUsage(['--dossier has errors:', ...problems.map(problemLine)].join('\n'));
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  if (error instanceof WrongUsage) console.error(USAGE);
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
