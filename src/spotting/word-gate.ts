import type { Table, WordTable } from './compiled.ts';

/** The gate looks at this many letters of a name. */
export const GATE_LETTERS = 8;
/** Letters and digits that follow one another; a capital after a small letter begins a word. */
const WORD = /[A-Z\u00c0-\u00de]*[a-z\d\u00df-\u024f]+|[A-Z\u00c0-\u00de]+/g;
/** All that may stand between the letters of a name, and all else that is no letter. */
const BETWEEN = /[^A-Za-z\d\u00c0-\u024f]+/g;
/** Words are joined over at most this much text. */
const REACH = 32;

/**
 * Where one of thousands of names may begin, ascending. A regular expression would try each of them
 * at every place; here each word of the text is looked up once, and only where the first word of a
 * name stands are the next ones looked at.
 */
export function placesOfWords(table: WordTable, text: string): number[] {
  const live = new Set<string>();
  for (const word of new Set(text.match(WORD))) if (mayBegin(table, word)) live.add(word);
  if (live.size === 0) return [];
  const places: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (live.has(word) && begins(table, lettersOf(text.slice(index, index + REACH)))) {
      places.push(index);
    }
  }
  return places;
}

/** May a name begin with this word, or with the beginning of it? */
function mayBegin({ long, short }: WordTable, word: string): boolean {
  const letters = word.toLowerCase().slice(0, GATE_LETTERS);
  // A single letter says nothing: "J.P. Morgan".
  if (letters.length === 1) return true;
  const key = letters.slice(0, 2);
  return key in short || holds(long[key], `\n${letters}`);
}

function begins({ long, short }: WordTable, letters: string): boolean {
  const key = letters.slice(0, 2);
  return holds(long[key], `\n${letters}\n`) || beginsWithAny(short[key], letters);
}

function beginsWithAny(names: string | undefined, letters: string): boolean {
  for (let length = names === undefined ? 0 : letters.length; length > 0; length--) {
    if (holds(names, `\n${letters.slice(0, length)}\n`)) return true;
  }
  return false;
}

const holds = (names: Table[string] | undefined, name: string) => names?.includes(name) === true;

/** The letters and digits of a name or a text, in lower case, as many as the gate looks at. */
export function lettersOf(text: string): string {
  return text.replace(BETWEEN, '').toLowerCase().slice(0, GATE_LETTERS);
}
