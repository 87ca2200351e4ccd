import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { sourcesOf } from '../../src/spotting/gate.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The gate of the built-in dossiers as an expression, for the bundler to write into a script. */
export async function builtinGate(): Promise<string> {
  const dossiers = (await readdir(SEEDS, { withFileTypes: true })).filter((one) =>
    one.isDirectory(),
  );
  const rules = dossiers.map(async ({ name }) =>
    JSON.parse(await readFile(`${SEEDS}${name}/names.json`, 'utf8')),
  );
  return JSON.stringify(sourcesOf(await Promise.all(rules)));
}
