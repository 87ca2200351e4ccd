import { lazy } from '../../common/lazy.ts';
import type { Table, WordTable } from '../compiled/compiled-rules.ts';

/** The gate looks at this many letters of a name. */
export const GATE_LETTERS = 8;
/** All that may stand between the letters of a name, and all else that is no letter. */
const BETWEEN = /[^A-Za-z\d\u00c0-\u024f]+/g;
/** A name's first letters stand within this much text. */
const REACH = 72;

/**
 * Finds where one of thousands of names may begin, ascending. A regular expression would try each of
 * them at every place. Here one finds the words whose first letters may be a name's, which are some
 * hundred pairs of letters however many the names, and what follows there is looked up.
 */
export function wordFinder({ beginnings, long, short }: WordTable): (text: string) => number[] {
  const beginning = lazy(() => new RegExp(beginnings, 'g'));
  const begins = (letters: string): boolean => {
    const key = letters.slice(0, 2);
    return holds(long[key], letters) || beginsWithAny(short[key], letters);
  };
  return (text) => {
    const places: number[] = [];
    const regex = beginning();
    regex.lastIndex = 0;
    while (regex.test(text)) {
      const start = regex.lastIndex;
      if (begins(lettersOf(text.slice(start, start + REACH)))) places.push(start);
      regex.lastIndex++;
    }
    return places;
  };
}

function beginsWithAny(names: Table[string] | undefined, letters: string): boolean {
  for (let length = names === undefined ? 0 : letters.length; length > 0; length--) {
    if (holds(names, letters.slice(0, length))) return true;
  }
  return false;
}

const holds = (names: Table[string] | undefined, letters: string) =>
  names?.includes(`\n${letters}\n`) === true;

/** The letters and digits of a name or a text, in lower case, as many as the gate looks at. */
export function lettersOf(text: string): string {
  return text.replace(BETWEEN, '').toLowerCase().slice(0, GATE_LETTERS);
}
