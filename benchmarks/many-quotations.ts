import { COMMON_WORDS, FUNCTION_WORDS } from '../src/spotting/rules/common-words.ts';
import type { QuotedRecord } from '../src/spotting/rules/compile-quotations.ts';

/** Quotations to add to today's. */
const COUNT = 10_000;
/** Words of each, and how many of them are in every sentence. */
const WORDS = 24;
const PLAIN = 10;

/** A dossier of statements that nobody made, of words as frequent as words are. Always the same. */
export function manyQuotations(): QuotedRecord {
  const next = generator(1);
  const plain = [...FUNCTION_WORDS];
  const word = (i: number) => {
    if (i % WORDS < PLAIN) return plain[Math.floor(next() * plain.length)];
    // The first of the list are the most frequent: the square makes them so here.
    return COMMON_WORDS[Math.floor(next() ** 2 * COMMON_WORDS.length)];
  };
  const quotations = Array.from({ length: COUNT }, (_, i) => {
    const words = Array.from({ length: WORDS }, (__, j) => word(j));
    words.sort(() => next() - 0.5);
    return { position: `position-${i}`, entity: 'nobody', wordings: [words.join(' ')] };
  });
  return { quotations, people: [] };
}

/** Numbers from 0 up to 1, the same for the same seed (Park and Miller, 1988). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
