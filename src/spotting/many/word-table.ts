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

const IS_CAPITAL = new RegExp(`^[${CAPITAL}]`);
const IS_SMALL = new RegExp(`^[${SMALL}]`);

/**
 * Source of an expression for one character with which a name may begin. Nothing stands between the texts
 * of two blocks, so it may be glued to what is before it: a capital behind anything but another capital,
 * or before a small letter ("ShareFirst Trust", "ABOUTFirst"), or anywhere where a name goes on with none
 * ("TECHIBM"); a digit; a small letter before a capital, where a name has one ("ShareeBay"). Any other
 * first letter stands where a word begins. The character is looked at first: what stands beside it is
 * asked of few.
 */
function startsOf(spellings: readonly Spelling[]): string {
  const names = spellings.map(({ text }) => text);
  const isCamel = (text: string) => IS_SMALL.test(text) && IS_CAPITAL.test(text.charAt(1));
  const firstsOf = (some: readonly string[]) =>
    [...new Set(some.flatMap((text) => [text.charAt(0), text.charAt(0).toUpperCase()]))].join('');
  const capitals = firstsOf(names).replace(new RegExp(`[^${CAPITAL}]`, 'g'), '');
  const shouted = firstsOf(names.filter((text) => !IS_SMALL.test(text.charAt(1))));
  const others = firstsOf(names.filter((text) => !isCamel(text)));
  const rest = others.replace(new RegExp(`[${CAPITAL}\\d]`, 'g'), '');
  const camels = firstsOf(names.filter(isCamel)).replace(new RegExp(`[^${SMALL}]`, 'g'), '');
  const sources = [
    [capitals, `(?<=(?:^|[^${CAPITAL}]).|[${CAPITAL}].(?=[${SMALL}]))`],
    [shouted.replace(new RegExp(`[^${CAPITAL}]`, 'g'), ''), `(?<=[${CAPITAL}].)`],
    [firstsOf(names).replace(/\D/g, ''), ''],
    [camels, `(?=[${CAPITAL}])`],
    [rest, `(?<=(?:^|[^${SMALL}${CAPITAL}]).)`],
  ] as const;
  return sources
    .flatMap(([letters, beside]) => (letters === '' ? [] : [`[${letters}]${beside}`]))
    .join('|');
}
