import type { WordTable } from '../compiled/compiled-rules.ts';
import type { Spelling } from '../names/spelling.ts';
import { GATE_LETTERS, lettersOf, TABLE_LETTERS } from './word-finder.ts';

/** The table of the names given; each must fit one. */
export function wordTableOf(spellings: readonly Spelling[]): WordTable {
  const long: Record<string, string> = {};
  const short: Record<string, string> = {};
  const names = new Set(spellings.map(({ text }) => lettersOf(text)));
  for (const letters of names) {
    const table = letters.length < GATE_LETTERS ? short : long;
    const key = letters.slice(0, TABLE_LETTERS);
    table[key] = `${table[key] ?? '\n'}${letters}\n`;
  }
  return { starts: startsOf(spellings), long, short };
}

/**
 * Has it letters enough to be looked up by, the same number of them in either case, and does it count
 * only where its first letter stands as written or as a capital?
 */
export function fitsWordTable({ text, case: letterCase }: Spelling): boolean {
  return (
    letterCase !== 'any' &&
    lettersOf(text).length >= 2 &&
    LETTER_FIRST.test(text) &&
    text.toLowerCase().length === text.length &&
    text.toUpperCase().length === text.length &&
    !text.includes('ı')
  );
}

const SMALL = 'a-z\\u00df-\\u024f';
const CAPITAL = 'A-Z\\u00c0-\\u00de';
const LETTER_FIRST = new RegExp(`^[${SMALL}${CAPITAL}\\d]`);

const PLAIN_FIRST = new RegExp(`^[${CAPITAL}\\d]$`);

/**
 * Source of an expression for one character with which a name may begin: a capital or a digit, whatever
 * stands before it, since nothing stands between the texts of two blocks ("ShareFirst Trust",
 * "TECHIBM"); a small letter where a name begins with it and a capital follows ("ShareeBay"); any other
 * first letter of a name where a word begins. The character is looked at first: what stands beside it is
 * asked of few.
 */
function startsOf(spellings: readonly Spelling[]): string {
  const isCamel = (text: string) => new RegExp(`^[${SMALL}][${CAPITAL}]`).test(text);
  const firstsOf = (some: readonly Spelling[]) => some.map(({ text }) => text.charAt(0));
  const camels = new Set(firstsOf(spellings.filter(({ text }) => isCamel(text))));
  const plain = firstsOf(spellings.filter(({ text }) => !isCamel(text)));
  const forms = new Set(plain.flatMap((letter) => [letter, letter.toUpperCase()]));
  const others = [...forms].filter((letter) => !PLAIN_FIRST.test(letter)).join('');
  return [
    `[${CAPITAL}\\d]`,
    ...(camels.size > 0 ? [`[${[...camels].join('')}](?=[${CAPITAL}])`] : []),
    ...(others === '' ? [] : [`[${others}](?<=(?:^|[^${SMALL}${CAPITAL}]).)`]),
  ].join('|');
}
