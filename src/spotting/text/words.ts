import { WORD } from './letters.ts';

/** The words of one block of text, in order. */
export interface Words {
  readonly text: string;
  /** Lower case, without a possessive. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const ANY_WORD = new RegExp(`©|${WORD}`, 'g');
const POSSESSIVE = /['’]s$/;

export function wordsOf(text: string): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(ANY_WORD)) {
    const [word] = match;
    words.push(word.toLowerCase().replace(POSSESSIVE, ''));
    starts.push(match.index);
    ends.push(match.index + word.length);
  }
  return { text, words, starts, ends };
}

/** What may stand between two words of one phrase: no comma, no end of a sentence. */
const JOINT = /^['’]?[\s\-‐“”"‘(&]{0,3}$/;

/** Does nothing but a space, a hyphen or a quotation mark part these two places? */
export function isJoined(text: string, from: number, to: number): boolean {
  return to - from === 1
    ? JOINT.test(text.charAt(from))
    : to - from < 4 && JOINT.test(text.slice(from, to));
}
