import { paragraphHash, sentencesOf } from '../../record/document.ts';
import type { FoundDocument } from '../reading/read-folder.ts';

/** From `start` up to and without `end`, in a paragraph's characters. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A locator of a draft; see `src/record/schema/common.ts`. */
export interface FoundPlace {
  readonly source: string;
  /** Counts from 1. */
  readonly paragraph: number;
  /** Counts from 1; without it the paragraph as a whole is meant. */
  readonly sentence?: number;
  readonly hash: string;
}

/** Where the sentences of a paragraph stand that locators count. */
export function sentenceSpans(paragraph: string): Span[] {
  let at = 0;
  return sentencesOf(paragraph).map((text) => {
    const start = at;
    // A space stands between two.
    at += text.length + 1;
    return { start, end: start + text.length };
  });
}

/** The place of a stretch of a paragraph: in its sentence, if it stands in one alone. @param index counts from 0. */
export function placeOf(document: FoundDocument, index: number, { start, end }: Span): FoundPlace {
  const { spans, hash } = paragraphAt(document, index);
  const sentence = spans.findIndex((one) => one.start <= start && end <= one.end);
  return {
    source: document.id,
    paragraph: index + 1,
    ...(sentence >= 0 && { sentence: sentence + 1 }),
    hash,
  };
}

interface KnownParagraph {
  readonly spans: readonly Span[];
  readonly hash: string;
}

const known = new WeakMap<FoundDocument, KnownParagraph[]>();

/** Each paragraph is gone over once, whatever its number of sentences. */
function paragraphAt(document: FoundDocument, index: number): KnownParagraph {
  const paragraphs = known.get(document) ?? [];
  known.set(document, paragraphs);
  const text = document.paragraphs[index] ?? '';
  const found = paragraphs[index] ?? { spans: sentenceSpans(text), hash: paragraphHash(text) };
  paragraphs[index] = found;
  return found;
}
