/** Words in a row that are looked for together. */
export const RUN = 3;
/** Characters of a table that stand for one run: 45 bits of a hash. */
const CODE = 3;
/** The first of 32,768 characters in a row that are whole in every encoding. */
const FIRST_CHARACTER = 0x4e00;

/**
 * What follows a quotation mark, up to the next one. Whether a straight one opens or closes does not
 * matter: what follows a closing one is looked at for nothing.
 */
const AFTER_MARK = /["“”„«»][^"“”„«»]{20,600}/g;

/**
 * Finds where one of many runs of three words begins, ascending, in what stands in quotation marks: on
 * most pages that is little. A regular expression would try each of them at every place, and ten
 * thousand quotations have more runs than that.
 *
 * @param table see `runTableOf`.
 */
export function runFinder(table: string): (text: string) => number[] {
  return (text) => {
    const places: number[] = [];
    for (const { 0: stretch, index } of text.matchAll(AFTER_MARK)) {
      eachRun(stretch, (start, code) => {
        if (holds(table, code)) places.push(index + start);
      });
    }
    return places;
  };
}

/** Has a text such a run, in quotation marks or not? */
export function hasRun(table: string, text: string): boolean {
  let isFound = false;
  eachRun(text, (_, code) => {
    isFound ||= holds(table, code);
  });
  return isFound;
}

/** The table of these runs, each three words as a quotation has them: their codes in order. */
export function runTableOf(runs: readonly string[]): string {
  const codes = new Set<string>();
  for (const run of runs) eachRun(run, (_, code) => codes.add(String.fromCharCode(...code)));
  return [...codes].sort().join('');
}

const [SEED, PRIME, OTHER_PRIME] = [0x811c9dc5, 0x01000193, 0x85ebca6b];

/** What is known of the last words, the oldest first. */
interface Word {
  start: number;
  one: number;
  other: number;
}

/**
 * Goes over a text's words: letters and digits, whatever their case; what follows an apostrophe belongs
 * to the word before it and does not count ("people's" is "people").
 *
 * @param take is handed the same code each time, with other characters in it.
 */
function eachRun(text: string, take: (start: number, code: readonly number[]) => void): void {
  const words: Word[] = Array.from({ length: RUN }, () => ({ start: -1, one: 0, other: 0 }));
  const code = [0, 0, 0];
  let [start, one, other] = [-1, SEED, SEED];
  let isEnding = false;
  for (let i = 0; i <= text.length; i++) {
    const letter = lowerLetter(text.charCodeAt(i));
    if (letter > 0) {
      if (isEnding) continue;
      if (start < 0) start = i;
      one = Math.imul(one ^ letter, PRIME);
      other = Math.imul(other ^ letter, OTHER_PRIME);
      continue;
    }
    isEnding = letter === APOSTROPHE && start >= 0;
    if (isEnding || start < 0) continue;
    const word = words.shift() as Word;
    [word.start, word.one, word.other] = [start, one, other];
    words.push(word);
    const [oldest] = words as [Word];
    if (oldest.start >= 0) {
      encode(words, code);
      take(oldest.start, code);
    }
    [start, one, other] = [-1, SEED, SEED];
  }
}

const APOSTROPHE = -1;

/** A letter's or a digit's code in lower case; {@link APOSTROPHE}, or 0 for all else. */
function lowerLetter(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return code;
  if (code === 39 || code === 0x2019) return APOSTROPHE;
  if (code >= 0xc0 && code <= 0x24f) return code <= 0xde ? code + 32 : code;
  return 0;
}

function encode(words: readonly Word[], code: number[]): void {
  let [a, b] = [SEED, SEED];
  for (const { one, other } of words) {
    a = Math.imul(a, OTHER_PRIME) + one;
    b = Math.imul(b, PRIME) + other;
  }
  code[0] = FIRST_CHARACTER + (a >>> 17);
  code[1] = FIRST_CHARACTER + ((a >>> 2) & 0x7fff);
  code[2] = FIRST_CHARACTER + (b >>> 17);
}

function holds(table: string, code: readonly number[]): boolean {
  let low = 0;
  let high = table.length / CODE - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compare(table, middle * CODE, code);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}

function compare(table: string, at: number, code: readonly number[]): number {
  for (let i = 0; i < CODE; i++) {
    const order = table.charCodeAt(at + i) - (code[i] as number);
    if (order !== 0) return order;
  }
  return 0;
}
