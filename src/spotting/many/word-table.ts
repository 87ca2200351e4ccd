import type { WordTable } from '../compiled/compiled-rules.ts';
import type { Spelling } from '../names/spelling.ts';
import { GATE_LETTERS, lettersOf } from './word-finder.ts';

/** The table of the names given; each must have two Latin letters or digits. */
export function wordTableOf(spellings: readonly Spelling[]): WordTable {
  const long: Record<string, string> = {};
  const short: Record<string, string> = {};
  const names = new Set(spellings.map(({ text }) => lettersOf(text)));
  for (const letters of names) {
    const table = letters.length < GATE_LETTERS ? short : long;
    const key = letters.slice(0, 2);
    table[key] = `${table[key] ?? '\n'}${letters}\n`;
  }
  return { beginnings: beginningsOf([...names]), long, short };
}

/** Has it letters enough to be looked up by, the same number of them in either case? */
export function fitsWordTable({ text }: Spelling): boolean {
  return (
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
/** Nothing stands between the texts of two blocks: "ShareFirst Trust", "ABOUTFirst", "12First". */
const RUNS_ON = `(?<=[${SMALL}\\d])(?=[${CAPITAL}])|(?<=\\d)(?=[${SMALL}])|(?<=[${CAPITAL}])(?=[${CAPITAL}][${SMALL}])`;
const WORD_BEGINS = `(?:(?<![${SMALL}${CAPITAL}\\d])|${RUNS_ON})`;
/** Wider than any between two letters of a name ("H. & R. Block"). */
const GAP = `[^${SMALL}${CAPITAL}\\d]{0,8}`;
/** The expression looks at this many letters of a name: enough to tell it from most words. */
const LETTERS = 5;

/**
 * Source of an expression that matches, with no width, where a word begins like a name: with the
 * same two letters as one, and then with letters that names with these two go on with.
 */
function beginningsOf(names: readonly string[]): string {
  const byFirst = groupByLetter(names, 0);
  const alternatives = [...byFirst].map(([first, alike]) => {
    const bySecond = groupByLetter(alike, 1);
    const rests = [...bySecond.values()].map(restOf);
    return `${either([first])}(?:${rests.join('|')})`;
  });
  return `${WORD_BEGINS}(?=${alternatives.join('|')})`;
}

/** What names with the same two letters go on with, up to the end of the shortest. */
function restOf(names: readonly string[]): string {
  const length = Math.min(LETTERS, ...names.map((name) => name.length));
  const letters = Array.from({ length: length - 1 }, (_, i) =>
    names.map((name) => name.charAt(i + 1)),
  );
  return letters.map((forms) => GAP + either(forms)).join('');
}

/** Any of these letters or digits, in either case. */
function either(letters: readonly string[]): string {
  const forms = letters.flatMap((letter) => [letter, letter.toUpperCase()]);
  return `[${[...new Set(forms)].filter((form) => form.length === 1).join('')}]`;
}

function groupByLetter(names: readonly string[], at: number): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const letter = name.charAt(at);
    if (!groups.get(letter)?.push(name)) groups.set(letter, [name]);
  }
  return groups;
}
