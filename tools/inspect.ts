import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { BrowserKind } from './browser/find.ts';
import { buildAll } from './build/build.ts';
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
    throw new WrongUsage((error as Error).message);
  }
}

const isBrowser = (name: string): name is BrowserKind => name === 'chromium' || name === 'firefox';

async function readPack(file: string): Promise<{ names?: unknown }> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new WrongUsage(`--dossier ${file}: there is no such file.`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new WrongUsage(`--dossier ${file} is not JSON: ${(error as Error).message}`);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error((error as Error).message);
  if (error instanceof WrongUsage) console.error(USAGE);
  process.exitCode = error instanceof WrongUsage ? 2 : 1;
}
