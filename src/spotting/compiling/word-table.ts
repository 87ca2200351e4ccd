import type { WordTable } from '../compiled.ts';
import type { Spelling } from '../spelling.ts';
import { GATE_LETTERS, lettersOf } from '../word-gate.ts';

/** The table of the names given; each must have two Latin letters or digits. */
export function wordTableOf(spellings: readonly Spelling[]): WordTable {
  const long: Record<string, string> = {};
  const short: Record<string, string> = {};
  for (const letters of new Set(spellings.map(({ text }) => lettersOf(text)))) {
    const table = letters.length < GATE_LETTERS ? short : long;
    const key = letters.slice(0, 2);
    table[key] = `${table[key] ?? '\n'}${letters}\n`;
  }
  return { long, short };
}

/** Has it enough letters to be looked up by? */
export const fitsWordTable = ({ text }: Spelling) => lettersOf(text).length >= 2;
