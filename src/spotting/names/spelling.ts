/** How the letters of a name may stand in a text: a space or a dot in it may be missing. */

/**
 * In upper case or not: `any`; the same, but for the first letter, which stands as written or as a
 * capital: `begun`; as written or all in capitals: `exact`.
 */
export type Case = 'any' | 'begun' | 'exact';

export interface Spelling {
  readonly text: string;
  readonly case: Case;
}

const IN_GAP = /[\s.·・'’‐-]/;
export const isInGap = (char: string) => IN_GAP.test(char);
/** More than this between two letters parts them, in characters. */
const WIDEST_GAP = 3;

/** Where the spelling ends when it stands at `start`, or -1. */
export function matchAt(
  text: string,
  start: number,
  { text: name, case: letterCase }: Spelling,
): number {
  const shouted = letterCase === 'exact' && text.charAt(start + 1) !== name.charAt(1);
  const wanted = shouted ? name.toUpperCase() : name;
  if (letterCase === 'begun' && !isBegun(text.charAt(start), name.charAt(0))) return -1;
  let at = start;
  for (let i = 0; i < wanted.length; i++) {
    const letter = wanted.charCodeAt(i);
    if (isGapCode(letter)) {
      at = afterGap(text, at, letter === DOT || wanted.charCodeAt(i - 1) === DOT);
      continue;
    }
    const there = text.charCodeAt(at++);
    if (there !== letter && (letterCase === 'exact' || !isSameLetter(there, letter))) return -1;
  }
  // A name that ends with a dot ("Acme Inc.") ends there, and not behind the space.
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

const isSpace = (code: number) => code === 32 || code === 0xa0;

const isBegun = (there: string, letter: string) =>
  there === letter || there === letter.toUpperCase();

const DOT = 46;
const isGapCode = (code: number) => code === 32 || code === DOT || code === 0xb7 || code === 0x30fb;

/** A dot belongs to an abbreviation; after a whole word it ends a sentence. */
function afterGap(text: string, from: number, dotted: boolean): number {
  let at = from;
  while (
    at < from + WIDEST_GAP &&
    IN_GAP.test(text.charAt(at)) &&
    (dotted || text.charAt(at) !== '.')
  )
    at++;
  return at;
}

function isSameLetter(a: number, b: number): boolean {
  if (a < 128 && b < 128) return (a ^ b) === 32 && (a | 32) >= 97 && (a | 32) <= 122;
  const [one, other] = [String.fromCharCode(a), String.fromCharCode(b)];
  // Turkish has an i of which only the capitals are the same.
  return one.toLowerCase() === other.toLowerCase() || one.toUpperCase() === other.toUpperCase();
}

/** What a spelling and its place in a text have in common: its first two letters, in lower case. */
export function beginning(text: string, start: number): string {
  let second = start + 1;
  while (second < start + 1 + WIDEST_GAP && IN_GAP.test(text.charAt(second))) second++;
  return (text.charAt(start) + text.charAt(second)).toLowerCase();
}
