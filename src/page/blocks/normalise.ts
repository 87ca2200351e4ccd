import { INVISIBLE } from '../../common/invisible.ts';

/** Text as a reader sees it, and where it stood in the raw text. */
export interface Normalised {
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** From `at` in the text on, and up to the next piece, characters stood at `raw` and after it. */
interface Piece {
  readonly at: number;
  readonly raw: number;
}

/** White space with what is invisible in it, other than a single plain space. */
const IRREGULAR = new RegExp(
  `[\\s${INVISIBLE}]*(?:[^\\S ]|[${INVISIBLE}]| {2})[\\s${INVISIBLE}]*`,
  'g',
);
const VISIBLE_SPACE = new RegExp(`[^\\S${INVISIBLE}]`);

/**
 * Collapses white space (no-break spaces included) to single spaces, drops what is invisible, and
 * trims the start. Pure.
 */
export function normalise(raw: string): Normalised {
  const pieces: Piece[] = [];
  let text = '';
  let from = 0;
  const keepUpTo = (end: number) => {
    // What is left of the start is white space only where none of it is irregular.
    while (text === '' && from < end && raw.charAt(from) === ' ') from++;
    if (from === end) return;
    pieces.push({ at: text.length, raw: from });
    text += raw.slice(from, end);
  };
  for (const { 0: run, index } of raw.matchAll(IRREGULAR)) {
    keepUpTo(index);
    const space = run.search(VISIBLE_SPACE);
    if (space >= 0 && text !== '') {
      pieces.push({ at: text.length, raw: index + space });
      text += ' ';
    }
    from = index + run.length;
  }
  keepUpTo(raw.length);
  return { text, pieces };
}

/** Where in the raw text a character of the text stood. */
export function rawIndexOf(pieces: readonly Piece[], index: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= index) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  return piece === undefined ? index : piece.raw + index - piece.at;
}

/** The other way round: which character of the text stood there, or came next. */
export function textIndexOf({ text, pieces }: Normalised, raw: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).raw <= raw) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (piece === undefined) return 0;
  const next = pieces[low + 1]?.at ?? text.length;
  return Math.min(next, piece.at + Math.max(0, raw - piece.raw));
}
