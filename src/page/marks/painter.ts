import type { Settings } from '../../settings/fields.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import {
  type Boundaries,
  type LocatedMention,
  markBoundaries,
  wholeBoundaries,
} from './located-mention.ts';

/**
 * A page may clear the whole registry, for a find box of its own for instance, and no event tells; it
 * is looked at again after so many ms.
 */
const LOOK_AGAIN = 1_000;

/** The mention that the popup has gone to is lit for so many ms. */
const LIT = 5_000;

type Look = Settings['look'];

/** The registered names that `marks.css` styles. Words on record look the same beside either. */
const HIGHLIGHTS: Readonly<Record<Exclude<Look, 'none'>, string>> = {
  underline: 'on-record',
  tint: 'on-record-tint',
};
const QUOTATION = 'on-record-quotation';
const LIGHT = 'on-record-light';

/** Firefox has a preference that turns them off. */
export const canPaint = (): boolean => globalThis.CSS?.highlights !== undefined;

/**
 * Paints mentions with the CSS Custom Highlight API. Static ranges only: live ones make the page's
 * own DOM work several times slower.
 */
export class Painter {
  // Kept here because content scripts of Firefox (153) cannot iterate what a page's world holds: Xray
  // vision hides the iterators (https://github.com/violentmonkey/violentmonkey/issues/1895).
  readonly #painted = new Map<number, Painted>();
  readonly #highlights = new Map<string, Highlight>();
  #look: Look = 'underline';
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Of the mention that is lit. */
  #litId: number | null = null;
  #lit: ReturnType<typeof setTimeout> | undefined;

  /** Makes the page show marks on exactly these mentions. Yields where it may be interrupted. */
  *paint(marks: readonly LocatedMention[], look: Look): Work<void> {
    if (look !== this.#look) this.clear();
    this.#look = look;
    if (look === 'none') return;
    const wanted = new Set(marks.map(({ id }) => id));
    for (const id of this.#painted.keys()) {
      if (wanted.has(id)) continue;
      this.erase(id);
      yield;
    }
    for (const found of marks) {
      if (this.#painted.has(found.id)) continue;
      this.#draw(found, look);
      yield;
    }
  }

  /** Takes one mark away, for instance because its text is being edited. */
  erase(id: number): void {
    if (id === this.#litId) this.#unlight();
    const painted = this.#painted.get(id);
    if (!painted) return;
    this.#highlights.get(painted.name)?.delete(painted.range);
    this.#painted.delete(id);
  }

  /** Takes everything away, the registered highlight included. */
  clear(): void {
    // A newer version may have registered its own under the name.
    for (const [name, highlight] of this.#highlights) {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    }
    clearInterval(this.#timer);
    this.#highlights.clear();
    this.#painted.clear();
    this.#unlight();
  }

  /** Shows for a while which mention is meant, marked or not; one at a time. */
  light(found: LocatedMention): void {
    if (!canPaint()) return;
    this.#unlight();
    this.#litId = found.id;
    CSS.highlights.set(LIGHT, new Highlight(rangeOf(wholeBoundaries(found))));
    this.#lit = setTimeout(() => this.#unlight(), LIT);
  }

  #unlight(): void {
    if (this.#litId === null) return;
    clearTimeout(this.#lit);
    this.#litId = null;
    CSS.highlights.delete(LIGHT);
  }

  #draw(found: LocatedMention, look: Exclude<Look, 'none'>): void {
    const name = found.mention.kind === 'quotation' ? QUOTATION : HIGHLIGHTS[look];
    const range = rangeOf(markBoundaries(found));
    this.#highlightNamed(name).add(range);
    this.#painted.set(found.id, { name, range });
  }

  #highlightNamed(name: string): Highlight {
    const known = this.#highlights.get(name);
    if (known) return known;
    const highlight = new Highlight();
    CSS.highlights.set(name, highlight);
    if (this.#highlights.size === 0) this.#timer = setInterval(this.#register, LOOK_AGAIN);
    this.#highlights.set(name, highlight);
    return highlight;
  }

  readonly #register = (): void => {
    for (const [name, highlight] of this.#highlights) {
      // One that is there may be a newer version's.
      if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
    }
  };
}

interface Painted {
  /** Of the highlight that it is in. */
  readonly name: string;
  readonly range: StaticRange;
}

function rangeOf({ start, end }: Boundaries): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
