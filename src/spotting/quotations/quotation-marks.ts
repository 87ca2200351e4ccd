/** From an opening quotation mark to behind the closing one. */
export interface Quoted {
  readonly start: number;
  readonly end: number;
}

const DOUBLE = /["“”„«»]/g;
/** Behind what a single quotation mark opens, and before what one closes: else it is an apostrophe. */
const SINGLE_OPENS = /(?<![^\s([—–-])['‘](?=[^\s'’])/g;
const SINGLE_CLOSES = /(?<=[^\s('‘])['’](?![\p{L}\p{N}])/gu;
const OPENS = '“„«';
/** What is quoted in quoted words (“say “no” to some things”) is short, in characters. */
const LONGEST_INNER = 40;

/**
 * What stands in quotation marks, outermost, in text order. What is opened and never closed goes on to
 * the end, as in a quotation of several paragraphs.
 */
export function quotedParts(text: string): Quoted[] {
  const double = inDoubleMarks(text);
  const single = inSingleMarks(text);
  // British papers put double ones into single ones.
  return lengthOf(double) * INNER_SHARE < lengthOf(single) ? single : double;
}

/** What is quoted within is at most a part of what is quoted. */
const INNER_SHARE = 4;

const lengthOf = (parts: readonly Quoted[]) =>
  parts.reduce((sum, { start, end }) => sum + end - start, 0);

function inDoubleMarks(text: string): Quoted[] {
  const parts: Quoted[] = [];
  let start = -1;
  let inner = -1;
  for (const { 0: mark, index } of text.matchAll(DOUBLE)) {
    const opener = start < 0 ? '' : text.charAt(start);
    if (start < 0) {
      // One that only closes has lost its beginning.
      if (mark !== '”' && mark !== '»') start = index;
    } else if (OPENS.includes(mark) && !(mark === '“' && opener === '„')) {
      if (mark === opener) inner = index;
    } else if (inner >= 0 && index - inner <= LONGEST_INNER && mark !== '"') {
      inner = -1;
    } else {
      // One that was opened again and not closed is the next paragraph of the same words, run on.
      if (inner >= 0) parts.push({ start, end: inner });
      parts.push({ start: Math.max(start, inner), end: index + 1 });
      [start, inner] = [-1, -1];
    }
  }
  if (start >= 0) parts.push({ start, end: text.length });
  return parts;
}

function inSingleMarks(text: string): Quoted[] {
  const parts: Quoted[] = [];
  let from = 0;
  for (const { index } of text.matchAll(SINGLE_OPENS)) {
    if (index < from) continue;
    const close = closing(text, index + 1);
    if (close < 0) continue;
    parts.push({ start: index, end: close + 1 });
    from = close + 1;
  }
  return parts;
}

/** The last closing mark before the next opening one: those in between are apostrophes ("customers'"). */
function closing(text: string, from: number): number {
  const rest = text.slice(from);
  const next = rest.search(SINGLE_OPENS);
  const within = next < 0 ? rest : rest.slice(0, next);
  let last = -1;
  for (const { index } of within.matchAll(SINGLE_CLOSES)) last = index;
  return last < 0 ? -1 : from + last;
}
