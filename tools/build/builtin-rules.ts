import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/spotting/rules/compile.ts';
import type { SpottingRules } from '../../src/spotting/rules/rules-schema.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** What the bundler writes into scripts: the built-in dossiers' rules, and their gates alone. */
export async function builtinDefines(): Promise<Record<string, string>> {
  const rules = (await seededRules()).map(compile);
  return {
    __BUILTIN_RULES__: JSON.stringify(rules.map(({ gate: _, ...rest }) => rest)),
    __BUILTIN_GATES__: JSON.stringify(rules.map(({ gate }) => gate)),
  };
}

/** The rules of the dossiers in `seeds/`. */
export async function seededRules(): Promise<SpottingRules[]> {
  // A dossier without names marks nothing, and can be read all the same.
  const files = (await readdir(SEEDS, { recursive: true })).filter(
    (path) => basename(path) === 'names.json',
  );
  return Promise.all(
    files.sort().map(async (path) => JSON.parse(await readFile(join(SEEDS, path), 'utf8'))),
  );
}
