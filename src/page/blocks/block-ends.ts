import { sentences } from '../../spotting/text/casing.ts';

/** Which part of the text around a place is one block: `[start, end)` of the raw text. */
export interface Cut {
  readonly start: number;
  readonly end: number;
}

const BLANK_LINE = /\n[^\S\n]*\n/g;
const KEEPS_LINES = /pre|break-spaces/;
/** A name that stands at the place is not cut in two. */
const ROOM_FOR_NAME = 200;

/**
 * Finds where the block around a place begins and ends.
 *
 * @param at the place in the raw text.
 * @param cutBefore does the run of text begin before `raw` does? The block then begins at a sentence.
 * @param cutAfter the same for its end.
 */
export function cutOf(
  raw: string,
  at: number,
  container: Element,
  cutBefore: boolean,
  cutAfter: boolean,
): Cut {
  let start = cutBefore ? firstCut(raw.slice(0, at)) : 0;
  let end = cutAfter ? at + lastCut(raw.slice(at)) : raw.length;
  // Most blank lines stand in a page's source only.
  if (raw.search(BLANK_LINE) < 0) return { start, end };
  if (!KEEPS_LINES.test(getComputedStyle(container).whiteSpace)) return { start, end };
  for (const { index, 0: line } of raw.matchAll(BLANK_LINE)) {
    if (index + line.length <= at) start = Math.max(start, index + line.length);
    else if (index > at) {
      end = Math.min(end, index);
      break;
    }
  }
  return { start, end };
}

/** Where the first sentence ends, or line, or word; 0 where nothing does. */
function firstCut(text: string): number {
  const [, second] = sentences(text);
  if (second) return second.start;
  const [line, space] = [text.indexOf('\n') + 1, text.indexOf(' ') + 1];
  return line || space;
}

/** Where the last sentence begins, or line, or word; the whole length where nothing does. */
function lastCut(text: string): number {
  const last = sentences(text).at(-1)?.start ?? 0;
  const ends = [last, text.lastIndexOf('\n') + 1, text.lastIndexOf(' ') + 1];
  return ends.find((end) => end > ROOM_FOR_NAME) ?? text.length;
}
