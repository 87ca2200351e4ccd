import { OTHER_SCRIPT } from '../gate/gate.ts';
import { lettersOf } from './word-finder.ts';

/** So many letters of a name tell it from nearly all others; they stand within so much text. */
const LETTERS = 24;
const REACH = 96;
/** By so many letters the tables are kept. */
const PART = 2;

/**
 * What text at a place of a gate's may be looked up by: its first letters and digits, in lower case,
 * or the first character of a script that has a gate of its own. Empty where it has neither.
 */
export function keyAt(text: string, start: number): string {
  if (OTHER_SCRIPT.test(text.charAt(start))) return text.charAt(start).toLowerCase();
  return lettersOf(text.slice(start, start + REACH), LETTERS);
}

/** The part of the tables in which a key would stand. */
export const partOf = (key: string): string => key.slice(0, PART);

/**
 * Tables, by part, that say which of many records have something that begins so.
 *
 * @param records of each what it has names, telling words or runs of words for: keys.
 */
export function whereTables(records: readonly Iterable<string>[]): Record<string, string> {
  const byKey = new Map<string, number[]>();
  for (const [record, keys] of records.entries()) {
    for (const key of new Set(keys)) {
      if (!byKey.get(key)?.push(record)) byKey.set(key, [record]);
    }
  }
  const tables: Record<string, string> = {};
  for (const [key, of] of byKey) {
    const part = partOf(key);
    tables[part] = `${tables[part] ?? '\n'}${key}\t${of.join()}\n`;
  }
  return tables;
}

/** The records that have something which begins like a key, or with all of it. */
export function recordsAt(table: string, key: string): number[] {
  const found = new Set<number>();
  // A name of fewer letters stands there whole.
  for (let length = Math.min(key.length, LETTERS); length > 0; length--) {
    const line = `\n${key.slice(0, length)}\t`;
    const at = table.indexOf(line);
    if (at < 0) continue;
    const from = at + line.length;
    for (const record of table.slice(from, table.indexOf('\n', from)).split(',')) {
      found.add(Number(record));
    }
  }
  return [...found];
}
