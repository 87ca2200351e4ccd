import { firstIndex } from '../../common/first-index.ts';
import { lazy } from '../../common/lazy.ts';
import type { PhraseSet } from '../compiled/compiled-rules.ts';
import type { Lexicon, Occurrence } from '../phrases/lexicon.ts';
import { isShouted, isTitleCased } from './casing.ts';
import { type Words, wordsOf } from './words.ts';

/** What may stand between a phrase and the name that follows it. */
const BEFORE_NAME = /^['’]?[\s\-–"“‘'(:]{0,3}$/;
/** What may stand between a name and the phrase that follows it; a possessive may. */
const AFTER_NAME = /^(?:['’]s?)?[\s\-–"”'’)]{0,3}$/;
/** Neither is longer than this, in characters. */
const LONGEST_GAP = 5;

/**
 * A block's text and what stands in it, read when first asked for. Each question is answered in a few
 * steps, however long the block: it is asked for every name in it.
 */
export class BlockText {
  readonly text: string;
  readonly #lexicon: Lexicon;
  #bySet: ReadonlyMap<PhraseSet, Phrases> | undefined;
  readonly isShouted = lazy(() => isShouted(this.text));
  readonly isTitleCased = lazy(() => isTitleCased(this.text));

  /** Its words in order. */
  readonly wordList: () => Words = lazy(() => wordsOf(this.text));

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.#lexicon = lexicon;
  }

  /** All phrases of one list, in text order. */
  all(set: PhraseSet): readonly Occurrence[] {
    return this.#phrases(set)?.byStart ?? [];
  }

  /** A phrase that stands right before a name at `start`. */
  before(set: PhraseSet | undefined, start: number): Occurrence | null {
    const { byEnd = [] } = this.#phrases(set) ?? {};
    let found: Occurrence | null = null;
    for (let i = firstIndex(byEnd, ({ end }) => end > start) - 1; i >= 0; i--) {
      const one = byEnd[i] as Occurrence;
      if (start - one.end > LONGEST_GAP) break;
      if (!BEFORE_NAME.test(this.text.slice(one.end, start))) continue;
      if (found === null || one.start < found.start) found = one;
    }
    return found;
  }

  /** A phrase that stands right after a name that ends at `end`. */
  after(set: PhraseSet | undefined, end: number): Occurrence | null {
    const { byStart = [] } = this.#phrases(set) ?? {};
    for (let i = firstIndex(byStart, ({ start }) => start >= end); i < byStart.length; i++) {
      const one = byStart[i] as Occurrence;
      if (one.start - end > LONGEST_GAP) break;
      if (AFTER_NAME.test(this.text.slice(end, one.start))) return one;
    }
    return null;
  }

  /** A phrase anywhere between two places, clear of `except`. */
  within(
    set: PhraseSet | undefined,
    start = 0,
    end = this.text.length,
    except: Occurrence | null = null,
  ): Occurrence | null {
    const { byStart = [] } = this.#phrases(set) ?? {};
    for (let i = firstIndex(byStart, (one) => one.start >= start); i < byStart.length; i++) {
      const one = byStart[i] as Occurrence;
      if (one.start >= end) break;
      const isClear = except === null || one.end <= except.start || one.start >= except.end;
      if (one.end <= end && isClear) return one;
    }
    return null;
  }

  /** The words themselves. */
  words(occurrence: { start: number; end: number }): string {
    return this.text.slice(occurrence.start, occurrence.end);
  }

  #phrases(set: PhraseSet | undefined): Phrases | undefined {
    if (set === undefined) return undefined;
    this.#bySet ??= bySet(this.#lexicon.find(this.wordList()));
    return this.#bySet.get(set);
  }
}

/** The occurrences of one list's phrases. */
interface Phrases {
  readonly byStart: Occurrence[];
  byEnd: readonly Occurrence[];
}

function bySet(occurrences: readonly Occurrence[]): ReadonlyMap<PhraseSet, Phrases> {
  const sets = new Map<PhraseSet, Phrases>();
  for (const one of occurrences) {
    const others = sets.get(one.set);
    if (others === undefined) sets.set(one.set, { byStart: [one], byEnd: [] });
    else others.byStart.push(one);
  }
  for (const phrases of sets.values()) {
    phrases.byStart.sort((a, b) => a.start - b.start);
    phrases.byEnd = phrases.byStart.toSorted((a, b) => a.end - b.end);
  }
  return sets;
}
