import { readFile, writeFile } from 'node:fs/promises';
import { PACK_KEYS } from '../../src/record/schema.ts';
import type { DossierReport } from '../record/seeds.ts';
import { CommandError } from './command-error.ts';

/** A record as a single file, its parts in the order of the schema. */
export function packText({ raw }: DossierReport): string {
  const parts = PACK_KEYS.flatMap((key) => (raw[key] === undefined ? [] : [[key, raw[key]]]));
  return `${JSON.stringify(Object.fromEntries(parts), null, 2)}\n`;
}

/**
 * Writes a sound record as a single file, over an earlier one of the same record at most.
 *
 * @throws {CommandError} when the file is something else.
 */
export async function writePack(report: DossierReport, file: string | undefined): Promise<string> {
  const id = report.pack?.pack.id ?? report.name;
  const target = file ?? `${id}.json`;
  const there = await readFile(target, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (there !== null && idIn(there) !== id) {
    throw new CommandError(
      `${target} is there and is no pack of "${id}": nothing is written over it.`,
    );
  }
  await writeFile(target, packText(report));
  return target;
}

function idIn(text: string): unknown {
  try {
    return JSON.parse(text)?.pack?.id;
  } catch {
    return undefined;
  }
}
