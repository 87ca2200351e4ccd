import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sourcesOf } from '../../src/spotting/gate.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The gate of the built-in dossiers as an expression, for the bundler to write into a script. */
export async function builtinGate(): Promise<string> {
  // A dossier without names marks nothing, and can be read all the same.
  const files = (await readdir(SEEDS, { recursive: true })).filter(
    (path) => basename(path) === 'names.json',
  );
  const rules = files
    .sort()
    .map(async (path) => JSON.parse(await readFile(join(SEEDS, path), 'utf8')));
  return JSON.stringify(sourcesOf(await Promise.all(rules)));
}
