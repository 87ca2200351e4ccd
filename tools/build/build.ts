import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { OPTIONAL } from '../record/dossier-folders.ts';
import { checkSeeds } from '../record/seeds.ts';
import { checkPackage } from './check-package.ts';
import { hashOfInputs } from './inputs.ts';
import type { BrowserTarget } from './manifest-variants.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const TARGETS: readonly BrowserTarget[] = ['chrome', 'firefox'];

/** The unpacked extension for a browser. */
export const packageFor = (target: BrowserTarget): string => join(root, 'dist', target);

/**
 * Builds the extension for every browser, unless nothing that goes into it has changed.
 *
 * @param anew builds in any case: what lies in `dist` may have been touched.
 * @throws when the record is not valid, when a build fails, or when its outcome breaks a promise.
 */
export async function buildAll({ anew = false } = {}): Promise<{ built: boolean }> {
  const stamp = join(root, 'dist', '.inputs');
  const inputs = await hashOfInputs(root);
  if (!anew && (await readFile(stamp, 'utf8').catch(() => null)) === inputs) {
    return { built: false };
  }
  for (const target of TARGETS) await buildFor(target);
  await mkdir(join(root, 'dist'), { recursive: true });
  await writeFile(stamp, inputs);
  return { built: true };
}

/**
 * Builds the extension for one browser.
 *
 * @throws as {@link buildAll}.
 */
export async function buildFor(target: BrowserTarget): Promise<void> {
  const seeds = join(root, 'seeds');
  const reports = await Promise.all([checkSeeds(seeds), checkSeeds(join(seeds, OPTIONAL))]);
  const errors = reports.flatMap((report) => report.errors);
  if (errors.length > 0) throw new Error(['The record has errors:', ...errors].join('\n'));
  await quietly(() => forReaders(() => build({ root, mode: target, logLevel: 'warn' })));
  await checkPackage(packageFor(target));
}

/**
 * Vite (8) asks the environment's `NODE_ENV` before its own mode: in a test run's, elements carried
 * the path of their source file.
 */
export async function forReaders<T>(work: () => Promise<T>): Promise<T> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}

/**
 * The extension plugin tells its progress on both outputs, which belong to the command that builds.
 * Shown on standard error, and only when the build fails.
 */
async function quietly(work: () => Promise<unknown>): Promise<void> {
  let said = '';
  const listen = ((text: string | Uint8Array) => {
    said += text;
    return true;
  }) as typeof process.stdout.write;
  const { stdout, stderr } = process;
  const writes = [stdout.write, stderr.write] as const;
  [stdout.write, stderr.write] = [listen, listen];
  let failed = true;
  try {
    await work();
    failed = false;
  } finally {
    [stdout.write, stderr.write] = writes;
    if (failed) stderr.write(said);
  }
}
