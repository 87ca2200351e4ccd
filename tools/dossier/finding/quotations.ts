import {
  type Attribution,
  readAttribution,
} from '../../../src/spotting/quotations/attribution/read-attribution.ts';
import { isTitleCased } from '../../../src/spotting/text/casing.ts';
import { isRunningText } from './capital-runs.ts';
import { type FoundPlace, placeOf, type Span, sentenceSpans } from './places.ts';
import type { SpokenDocument } from './spoken-documents.ts';

/** Words that a document has somebody say. */
export interface FoundQuotation {
  /** Which document, and which paragraph of it; both count from 0. */
  readonly document: number;
  readonly paragraph: number;
  /** The words, without quotation marks. */
  readonly span: Span;
  readonly exact: string;
  readonly place: FoundPlace;
  readonly form: 'quoted' | 'partly-quoted' | 'unquoted';
  /** Null where the document credits nobody. */
  readonly attribution: Attribution | null;
}

/** Fewer words in quotation marks are a term or a title. */
const LEAST_WORDS = 4;
/** So many are somebody's words, with no credit beside them, too. */
const SURE_WORDS = 8;
/** A quotation of several sentences that is longer is taken sentence by sentence. */
const SHORT_WORDS = 45;
/** Nobody is quoted at such length. */
const MOST_CHARACTERS = 5_000;
/** Nobody is quoted more often in a paragraph. */
const MOST_IN_PARAGRAPH = 30;

/** Finds what stands in quotation marks, and whom the document credits with it. */
export function findQuotations(documents: readonly SpokenDocument[]): FoundQuotation[] {
  return documents.flatMap(({ document, spoken, around }, i) =>
    spoken.flatMap((block, paragraph) => {
      if (!isRunningText(block.text)) return [];
      let before: { end: number; attribution: Attribution | null } | null = null;
      return block.quoted
        .slice(0, MOST_IN_PARAGRAPH)
        .flatMap(({ start, end }): FoundQuotation[] => {
          const span = wordsIn(block.text, { start: start + 1, end: Math.max(start + 1, end) });
          if (span.end - span.start > MOST_CHARACTERS) return [];
          const read = readAttribution(block, span, around(paragraph)).attribution;
          const gap = before ? block.text.slice(before.end, start) : '';
          const attribution = goneOn(before?.attribution ?? null, gap, read, block.text.slice(end));
          before = { end, attribution };
          if (!isSpoken(block.text, span, attribution)) return [];
          return partsOf(block.text, span).map((part) => ({
            document: i,
            paragraph,
            span: part,
            exact: block.text.slice(part.start, part.end),
            place: placeOf(document, paragraph, part),
            form: formOf(block.text, part, span),
            attribution,
          }));
        });
    }),
  );
}

/**
 * "“…,” she said, “…”": a second part in the same sentence is by whom stands between. "“…,” she said. “…”":
 * a sentence of its own, with no other between, runs on.
 */
function goneOn(
  before: Attribution | null,
  gap: string,
  read: Attribution | null,
  behind: string,
): Attribution | null {
  const isBetween = before?.basis === 'after' && gap.includes(before.cue);
  if (isBetween && /^[^.!?:;]*, $/.test(gap)) return before;
  const runsOn =
    isBetween &&
    /^[^!?:;]*\. $/.test(gap) &&
    !/\. \p{Lu}/u.test(gap) &&
    /^(?: ["“\p{Lu}]|$)/u.test(behind);
  return read === null && runsOn ? { ...before, basis: 'continued' } : read;
}

/** Without the closing mark, and without the sign before it that belongs to the sentence around. */
function wordsIn(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end).replace(/["“”„«»'’]$/, '');
  const words = inside.replace(/[\s,;:–—-]+$|(?<!\.)\.$/, '').replace(/[,.]$/, '');
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: start + words.trimEnd().length };
}

export const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

function isSpoken(text: string, { start, end }: Span, attribution: Attribution | null): boolean {
  const words = text.slice(start, end);
  const count = countWords(words);
  if (count < LEAST_WORDS) return false;
  // A title that nobody says.
  if (attribution === null && isTitleCased(words)) return false;
  return (
    count >= SURE_WORDS ||
    isSentence(text, { start, end }) ||
    (attribution !== null && attribution.basis !== 'around')
  );
}

/** Does it begin as a sentence does, and end where its own sentence ends? */
function isSentence(text: string, { start, end }: Span): boolean {
  return /^\p{Lu}/u.test(text.slice(start)) && /^[.,!?…]|^["”][.,]/.test(text.slice(end));
}

function partsOf(text: string, span: Span): Span[] {
  const inside = sentenceSpans(text).flatMap(({ start, end }) => {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    return part.end > part.start ? [part] : [];
  });
  if (inside.length < 2 || countWords(text.slice(span.start, span.end)) <= SHORT_WORDS)
    return [span];
  return inside
    .map(({ start, end }) => ({
      start,
      end: start + text.slice(start, end).replace(/[.,]$/, '').length,
    }))
    .filter(({ start, end }) => countWords(text.slice(start, end)) >= LEAST_WORDS);
}

/** A whole quotation that is a sentence is quoted; one that is woven into another is quoted in part. */
function formOf(text: string, part: Span, whole: Span): 'quoted' | 'partly-quoted' {
  const isWhole = part.start === whole.start && part.end === whole.end;
  return isWhole && /^[\p{Lu}\p{N}]/u.test(text.slice(part.start)) ? 'quoted' : 'partly-quoted';
}
