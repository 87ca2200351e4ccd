import { type Case, spellingSource, squeeze } from './spelling.ts';

/** A spelling to look for, and what it stands for. */
export interface Spelling<T> {
  readonly text: string;
  readonly case: Case;
  readonly value: T;
}

export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/** Finds spellings in text. Boundaries and context are the caller's. */
export interface Matcher<T> {
  /** Where a spelling may stand, ascending; also in text with no boundaries between words. */
  places(text: string): number[];
  /** All hits, the longest at each place, in text order, not overlapping. */
  find(text: string): Hit<T>[];
}

/**
 * Alternatives of one regular expression: the engine compiles it once, to native code on first use,
 * and skips along the text, so it is the fastest there is on a page just loaded. Its cost follows
 * the number of names.
 */
export function regexMatcher<T>(spellings: readonly Spelling<T>[]): Matcher<T> {
  const bySqueezed = new Map<string, T[]>();
  for (const { text, value } of spellings) {
    const key = squeeze(text);
    const values = bySqueezed.get(key);
    if (values === undefined) bySqueezed.set(key, [value]);
    else if (!values.includes(value)) values.push(value);
  }
  const gate = lazy(() => new RegExp(alternatives(withoutCovered(spellings)), 'g'));
  const all = lazy(
    () =>
      new RegExp(alternatives([...spellings].sort((a, b) => b.text.length - a.text.length)), 'g'),
  );
  return {
    places: (text) => placesOf(gate(), text),
    find(text) {
      const hits: Hit<T>[] = [];
      for (const match of text.matchAll(all())) {
        const values = bySqueezed.get(squeeze(match[0]));
        if (values === undefined) continue;
        hits.push({ start: match.index, end: match.index + match[0].length, values });
      }
      return hits;
    },
  };
}

function alternatives(spellings: readonly Spelling<unknown>[]): string {
  const sources = new Set(spellings.map((s) => spellingSource(s.text, s.case)));
  return sources.size === 0 ? '(?!)' : [...sources].join('|');
}

/** Without those in which another one stands: for a test, the shorter says it all. */
function withoutCovered<T>(spellings: readonly Spelling<T>[]): readonly Spelling<T>[] {
  return spellings.filter(
    (long) =>
      !spellings.some(
        (short) =>
          short.text.length < long.text.length &&
          (short.case === 'any' || long.case === 'exact') &&
          (short.case === 'any'
            ? long.text.toLowerCase().includes(short.text.toLowerCase())
            : long.text.includes(short.text)),
      ),
  );
}

/** Where a global regular expression matches. */
export function placesOf(regex: RegExp, text: string): number[] {
  const places: number[] = [];
  regex.lastIndex = 0;
  for (let match = regex.exec(text); match !== null; match = regex.exec(text)) {
    places.push(match.index);
  }
  return places;
}

export function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
