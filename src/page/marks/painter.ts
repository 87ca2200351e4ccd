import type { Settings } from '../../settings/fields.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import { type LocatedMention, markBoundaries } from './located-mention.ts';

/**
 * A page may clear the whole registry, for a find box of its own for instance, and no event tells; it
 * is looked at again after so many ms.
 */
const LOOK_AGAIN = 1_000;

/** The mention that the popup has gone to is lit for so many ms. */
const LIT = 5_000;

type Look = Settings['look'];

/** The registered names that `marks.css` styles. */
const HIGHLIGHTS: Readonly<Record<Exclude<Look, 'none'>, string>> = {
  underline: 'on-record',
  tint: 'on-record-tint',
};
const LIGHT = 'on-record-light';

/** Chromium has highlights since 105, Firefox since 140, with a preference that turns them off. */
export const canPaint = (): boolean => globalThis.CSS?.highlights !== undefined;

/**
 * Paints mentions with the CSS Custom Highlight API. Static ranges only: live ones make the page's
 * own DOM work several times slower.
 */
export class Painter {
  // Kept here because content scripts of Firefox (153) cannot iterate what a page's world holds: Xray
  // vision hides the iterators (https://github.com/violentmonkey/violentmonkey/issues/1895).
  readonly #painted = new Map<number, StaticRange>();
  #highlight: Highlight | null = null;
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
    const range = this.#painted.get(id);
    if (!range) return;
    this.#highlight?.delete(range);
    this.#painted.delete(id);
  }

  /** Takes everything away, the registered highlight included. */
  clear(): void {
    // A newer version may have registered its own under the name.
    if (this.#look !== 'none' && this.#highlight) {
      const name = HIGHLIGHTS[this.#look];
      if (CSS.highlights.get(name) === this.#highlight) CSS.highlights.delete(name);
    }
    clearInterval(this.#timer);
    this.#highlight = null;
    this.#painted.clear();
    this.#unlight();
  }

  /** Shows for a while which mention is meant, marked or not; one at a time. */
  light(found: LocatedMention): void {
    if (!canPaint()) return;
    this.#unlight();
    this.#litId = found.id;
    CSS.highlights.set(LIGHT, new Highlight(rangeOf(found)));
    this.#lit = setTimeout(() => this.#unlight(), LIT);
  }

  #unlight(): void {
    if (this.#litId === null) return;
    clearTimeout(this.#lit);
    this.#litId = null;
    CSS.highlights.delete(LIGHT);
  }

  #draw(found: LocatedMention, look: Exclude<Look, 'none'>): void {
    const range = rangeOf(found);
    if (!this.#highlight) {
      const highlight = new Highlight();
      this.#highlight = highlight;
      CSS.highlights.set(HIGHLIGHTS[look], highlight);
      this.#timer = setInterval(() => {
        // One that is there may be a newer version's.
        if (!CSS.highlights.has(HIGHLIGHTS[look])) CSS.highlights.set(HIGHLIGHTS[look], highlight);
      }, LOOK_AGAIN);
    }
    this.#highlight.add(range);
    this.#painted.set(found.id, range);
  }
}

function rangeOf(found: LocatedMention): StaticRange {
  const { start, end } = markBoundaries(found);
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
