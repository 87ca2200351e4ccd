import { INVISIBLE } from '../common/invisible.ts';
import { quotedParts } from '../spotting/quotations/quotation-marks.ts';

/** How much of the block stands beside the words, on each side, in characters. */
export const BESIDE = 32;

/** W3C Web Annotation `TextQuoteSelector`. */
export interface Selector {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The selector of `[start, end)` of a block's text: without the space at its ends, and with what
 * stands beside it, of which no character and, where there are spaces, no word is cut in two. Null
 * where nothing is left.
 */
export function selectorOf(block: string, start: number, end: number): Selector | null {
  const words = block.slice(start, end);
  const exact = words.trim();
  if (exact === '') return null;
  const from = start + words.indexOf(exact);
  const to = from + exact.length;
  if (isSplit(block, from) || isSplit(block, to)) return null;
  return { exact, prefix: before(block, from), suffix: after(block, to) };
}

function before(block: string, end: number): string {
  const from = Math.max(0, end - BESIDE);
  const beside = block.slice(isSplit(block, from) ? from + 1 : from, end);
  return from > 0 && /\S/.test(block.charAt(from - 1)) ? beside.replace(/^\S+(?=\s)/, '') : beside;
}

function after(block: string, start: number): string {
  const to = Math.min(block.length, start + BESIDE);
  const beside = block.slice(start, isSplit(block, to) ? to - 1 : to);
  return /\S/.test(block.charAt(to)) ? beside.replace(/(?<=\s)\S+$/, '') : beside;
}

/** Does a place stand between the two halves of one character? */
const isSplit = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));

/** How words stand on a page; see the form of a position's evidence. */
export type Form = 'quoted' | 'partly-quoted' | 'unquoted';

/** Words of a block, and how they stand there. */
export interface Worded {
  readonly quote: Selector;
  readonly form: Form;
}

/**
 * The same without the quotation marks round them, which are the page's: where the words begin and
 * end with marks, these go to prefix and suffix.
 */
export function wordedIn(block: string, start: number, end: number): Worded | null {
  const outer = selectorOf(block, start, end);
  if (outer === null) return null;
  const from = start + block.slice(start, end).indexOf(outer.exact);
  const to = from + outer.exact.length;
  const parts = quotedParts(block).filter((part) => part.start < to && part.end > from);
  const [only] = parts;
  if (only === undefined) return { quote: outer, form: 'unquoted' };
  const inside = { from: Math.max(from, only.start + 1), to: Math.min(to, only.end - 1) };
  const isWhole = parts.length === 1 && only.start <= from && only.end >= to;
  if (!isWhole) return { quote: outer, form: 'partly-quoted' };
  const quote = closes(block, only.end) ? selectorOf(block, inside.from, inside.to) : outer;
  return { quote: quote ?? outer, form: 'quoted' };
}

/** Is it a mark that ends the part, and not the block's end? */
const closes = (block: string, end: number): boolean => /["”“«»'’]/.test(block.charAt(end - 1));

/**
 * Is this what the reader saw selected? Browsers put line breaks and tabs between what stands apart,
 * and show letters in another case where a style says so.
 */
export function isSameText(read: string, shown: string): boolean {
  return bare(read) !== '' && bare(read) === bare(shown);
}

const UNSEEN = new RegExp(`[\\s${INVISIBLE}]+`, 'g');
const bare = (text: string): string => text.replace(UNSEEN, '').normalize('NFKC').toLowerCase();
