import type { PhraseSet } from './compiled.ts';
import type { Lexicon, Occurrence } from './lexicon.ts';
import { wordsOf } from './words.ts';

/** What may stand between a phrase and the name that follows it. */
const BEFORE_NAME = /^['’]?[\s\-–"“‘'(:]{0,3}$/;
/** What may stand between a name and the phrase that follows it; a possessive may. */
const AFTER_NAME = /^(?:['’]s?)?[\s\-–"”'’)]{0,3}$/;

/** A block's text and the phrases of the rules in it, read when first asked for. */
export class BlockText {
  readonly text: string;
  readonly #lexicon: Lexicon;
  #bySet: ReadonlyMap<PhraseSet, readonly Occurrence[]> | undefined;

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.#lexicon = lexicon;
  }

  /** All phrases of one list, in text order. */
  all(set: PhraseSet): readonly Occurrence[] {
    this.#bySet ??= bySet(this.#lexicon.find(wordsOf(this.text)));
    return this.#bySet.get(set) ?? [];
  }

  /** A phrase that stands right before a name at `start`. */
  before(set: PhraseSet | undefined, start: number): Occurrence | null {
    return this.#first(
      set,
      (one) => one.end <= start && BEFORE_NAME.test(this.text.slice(one.end, start)),
    );
  }

  /** A phrase that stands right after a name that ends at `end`. */
  after(set: PhraseSet | undefined, end: number): Occurrence | null {
    return this.#first(
      set,
      (one) => one.start >= end && AFTER_NAME.test(this.text.slice(end, one.start)),
    );
  }

  /** A phrase anywhere between two places, clear of `except`. */
  within(
    set: PhraseSet | undefined,
    start = 0,
    end = this.text.length,
    except: Occurrence | null = null,
  ): Occurrence | null {
    return this.#first(
      set,
      (one) =>
        one.start >= start &&
        one.end <= end &&
        (except === null || one.end <= except.start || one.start >= except.end),
    );
  }

  /** The words themselves. */
  words(occurrence: { start: number; end: number }): string {
    return this.text.slice(occurrence.start, occurrence.end);
  }

  #first(set: PhraseSet | undefined, fits: (one: Occurrence) => boolean): Occurrence | null {
    if (set === undefined) return null;
    return this.all(set).find(fits) ?? null;
  }
}

function bySet(occurrences: readonly Occurrence[]): ReadonlyMap<PhraseSet, readonly Occurrence[]> {
  const sets = new Map<PhraseSet, Occurrence[]>();
  for (const one of occurrences) {
    const others = sets.get(one.set);
    if (others === undefined) sets.set(one.set, [one]);
    else others.push(one);
  }
  return sets;
}
