import { lazy } from '../../common/lazy.ts';
import type { Table, WordTable } from '../compiled/compiled-rules.ts';

/** The gate looks at this many letters of a name. */
export const GATE_LETTERS = 16;
/** By so many letters the tables are kept; a name may have fewer. */
export const TABLE_LETTERS = 4;
/** All that may stand between the letters of a name, and all else that is no letter. */
const BETWEEN = /[^A-Za-z\d\u00c0-\u024f]+/g;
/** A name's first letters stand within this much text; mostly within the first of it. */
const REACH = 64;
const NEAR = 24;

/**
 * Finds where one of thousands of names may begin, ascending. A regular expression would try each of
 * them at every place. Here one finds the words that begin with a capital, or another letter that some
 * name begins with, which are few, and what follows there is looked up.
 */
export function wordFinder({ starts, long, short }: WordTable): (text: string) => number[] {
  const start = lazy(() => new RegExp(starts, 'g'));
  const begins = (letters: string): boolean => {
    const key = letters.slice(0, TABLE_LETTERS);
    if (holds(long[key], letters) || beginsWithAny(short[key], letters)) return true;
    for (let length = TABLE_LETTERS - 1; length > 0; length--) {
      const name = letters.slice(0, length);
      if (holds(short[name], name)) return true;
    }
    return false;
  };
  return (text) => {
    const places: number[] = [];
    const regex = start();
    regex.lastIndex = 0;
    while (regex.test(text)) {
      const at = regex.lastIndex - 1;
      const near = lettersOf(text.slice(at, at + NEAR));
      const isWhole = near.length === GATE_LETTERS;
      if (begins(isWhole ? near : lettersOf(text.slice(at, at + REACH)))) places.push(at);
    }
    return places;
  };
}

function beginsWithAny(names: Table[string] | undefined, letters: string): boolean {
  if (names === undefined) return false;
  for (let length = letters.length; length >= TABLE_LETTERS; length--) {
    if (holds(names, letters.slice(0, length))) return true;
  }
  return false;
}

const holds = (names: Table[string] | undefined, letters: string) =>
  names?.includes(`\n${letters}\n`) === true;

/** The letters and digits of a name or a text, in lower case, as many as the gate looks at, or as asked. */
export function lettersOf(text: string, most = GATE_LETTERS): string {
  return text.replace(BETWEEN, '').toLowerCase().slice(0, most);
}
