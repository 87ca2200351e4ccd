import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { quotedRecordOf } from '../../src/record/quoted-record.ts';
import { compile } from '../../src/spotting/rules/compile.ts';
import {
  compileQuotations,
  type QuotedRecord,
} from '../../src/spotting/rules/compile-quotations.ts';
import type { SpottingRules } from '../../src/spotting/rules/rules-schema.ts';
import { dossierFolders } from '../record/dossier-folders.ts';

const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** What the bundler writes into scripts: the built-in dossiers' rules, their gates, their quotations. */
export async function builtinDefines(): Promise<Record<string, string>> {
  const seeded = await seededRules();
  const rules = seeded.map(({ names, quoted }) => compile(names, quoted));
  const isMany = rules.some(({ gate, quotedRuns }) => gate.words || gate.runs || quotedRuns);
  if (isMany) throw new Error('seeds: more names or quotations than every page could look for');
  const quotations = seeded.map(({ names, quoted }) => compileQuotations(names.dossier, quoted));
  return {
    __BUILTIN_RULES__: JSON.stringify(rules.map(({ gate: _, ...rest }) => rest)),
    __BUILTIN_GATES__: JSON.stringify(rules.map(({ gate }) => gate)),
    __BUILTIN_QUOTATIONS__: JSON.stringify(quotations),
  };
}

/** What is spotted of a dossier: its names, and the words of its quotations. */
interface SeededRules {
  readonly names: SpottingRules;
  readonly quoted: QuotedRecord;
}

/** The rules of the dossiers that are built in. */
export async function seededRules(): Promise<SeededRules[]> {
  const folders = await dossierFolders(SEEDS);
  // A dossier without names marks nothing, and can be read all the same.
  const withNames = folders.filter((folder) => existsSync(join(SEEDS, folder, 'names.json')));
  return Promise.all(
    withNames.map(async (folder) => {
      const read = async (name: string) =>
        JSON.parse(await readFile(join(SEEDS, folder, name), 'utf8'));
      const [names, positions, entities] = await Promise.all(
        ['names.json', 'positions.json', 'entities.json'].map(read),
      );
      return { names, quoted: quotedRecordOf({ positions, entities }) };
    }),
  );
}
