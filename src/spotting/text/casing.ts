import { isCapitalised, LETTERS } from './letters.ts';

/** What a block's capitals tell: nothing in a headline, a name in running text. */

/** Are most of the letters capitals? */
export function isShouted(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const letter of text) {
    if (letter !== letter.toLowerCase()) upper++;
    else if (letter !== letter.toUpperCase()) lower++;
  }
  return upper > 3 && upper > lower * 2;
}

const LONGER_WORD = new RegExp(`[${LETTERS}]{4,}`, 'g');

/** Are most of the longer words capitalised, as in an English headline? */
export function isTitleCased(text: string): boolean {
  const words = text.match(LONGER_WORD) ?? [];
  return words.length >= 3 && words.filter(isCapitalised).length / words.length > 0.7;
}

const NEXT = new RegExp(`^ ([${LETTERS}][${LETTERS}'’.-]*)`);
const PREVIOUS = new RegExp(`([${LETTERS}][${LETTERS}'’.-]*) $`);

/** The word that follows at `end` with nothing but a space between, or ''. */
export function nextWord(text: string, end: number): string {
  return NEXT.exec(text.slice(end, end + 40))?.[1] ?? '';
}

/** The word that stands before `start` with nothing but a space between, or ''. */
export function previousWord(text: string, start: number): string {
  return PREVIOUS.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? '';
}

const ABBREVIATION =
  /(?:^|[\s(])(?:inc|co|corp|ltd|mr|mrs|ms|dr|prof|st|no|vs|jr|sr|rep|sen|gov|[a-z])\.$|\b[a-z]\.[a-z]\.$/i;
const BEGINNING = /(?:^|[.!?:;•|–—-]["'”’)]*|["“‘'(])$/;

/** Does a sentence begin at `start`? */
export function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  return BEGINNING.test(before) && !ABBREVIATION.test(before);
}

// Looked for only where such a run begins, or a row of dots would be gone over once for each dot.
const SENTENCE_END =
  /(?<![.!?…])[.!?…]+["'”’)\]]*\s+(?=["'“‘([¿¡]*([^"'“‘([¿¡]))|(?<![。！？])[。！？]+[」』）]*/g;

/** Spans of the sentences of a block. */
export function sentences(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const [mark, next = ''] = match;
    // What follows in lower case goes on with the sentence.
    if (next !== next.toUpperCase()) continue;
    const end = match.index + mark.trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(0, end - 9), end))) continue;
    spans.push({ start, end });
    start = match.index + mark.length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
