/** From this on two sentences of different documents are taken for copies. */
export const NEAR = 0.8;
/** Shorter sentences are alike by chance. */
export const LEAST_WORDS = 5;
/** A longer run without a full stop is no sentence, and comparing such would not end. */
export const MOST_WORDS = 500;

/** Words without case and punctuation, so that a dash or a quotation mark is no difference. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

/** Share of words that two texts have in common in the same order, from 0 to 1. */
export function alike(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries()) {
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / (a.length + b.length);
}

/** A sentence by its words, and whose it is. */
export interface Comparable {
  readonly source: string;
  readonly words: readonly string[];
}

/**
 * Every pair of sentences of different sources that is at least `NEAR` alike, in the order in which
 * they are given. Two such have a third of each one's rarest words in common, so only those that share
 * one are compared.
 *
 * @param effort how much may be compared, in words of one held against words of the other. It is used
 * up, and where nothing is left, the rest is left out.
 */
export function* likePairs<T extends Comparable>(
  sentences: readonly T[],
  effort = { left: Number.POSITIVE_INFINITY },
): Generator<[T, T]> {
  const compared = sentences.filter(
    ({ words }) => words.length >= LEAST_WORDS && words.length <= MOST_WORDS,
  );
  const counts = new Map<string, number>();
  for (const { words } of compared) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const having = new Map<string, number[]>();
  for (const [i, b] of compared.entries()) {
    const candidates = new Set<number>();
    for (const word of rarest(b.words, counts)) {
      const before = having.get(word);
      effort.left -= before?.length ?? 0;
      for (const j of before ?? []) if (compared[j]?.source !== b.source) candidates.add(j);
      if (before) before.push(i);
      else having.set(word, [i]);
    }
    if (effort.left <= 0) return;
    for (const j of [...candidates].sort((x, y) => x - y)) {
      const a = compared[j] as T;
      effort.left -= a.words.length * b.words.length;
      if (effort.left <= 0) return;
      if (mayBeAlike(a.words, b.words) && alike(a.words, b.words) >= NEAR) yield [a, b];
    }
  }
}

/** Of texts that differ much in length, not enough is left to have in common. */
const mayBeAlike = ({ length: a }: readonly string[], { length: b }: readonly string[]) =>
  2 * Math.min(a, b) >= NEAR * (a + b);

/**
 * Two lists of n and m words that are alike to `NEAR` share at least NEAR · (n + m) / 2 of them, and
 * m is at least n · NEAR / (2 − NEAR): so two thirds of n. Hence one is among the rarest third and one
 * more, of either. Each repetition of a word counts as a word of its own.
 */
function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const seen = new Map<string, number>();
  const own = words.map((word) => {
    const nth = (seen.get(word) ?? 0) + 1;
    seen.set(word, nth);
    return { word, nth, count: counts.get(word) ?? 0 };
  });
  own.sort(
    (a, b) => a.count - b.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : a.nth - b.nth),
  );
  const shared = Math.ceil(words.length * (NEAR / (2 - NEAR)) - 1e-9);
  return own.slice(0, words.length - shared + 1).map(({ word, nth }) => `${nth} ${word}`);
}
