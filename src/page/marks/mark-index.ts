import type { Anchor, Mark, PageSide } from '../../card/contract.ts';
import { firstIndex } from '../../common/first-index.ts';
import type { Mention } from '../../spotting/types.ts';
import { nodeStands } from '../blocks/block.ts';
import { newRange } from '../dom/document.ts';
import { isVisible, parentElementOf } from '../dom/nodes.ts';
import { isInside } from '../dom/rects.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import { type LocatedMention, markBoundaries, shownWordsOf } from './located-mention.ts';

/** So many marks of one element, a text file's for instance, are asked for their place one by one. */
const FEW = 32;
/** How many marks of the same words are asked for their place, and how far off it may be, in pixels. */
const MOST_HEIRS = 200;
const NEAR = 8;

/** Finds the mark under a point without asking the browser where each mark is. */
export class MarkIndex {
  #byElement = new Map<Element, LocatedMention[]>();

  /** Replaces all marks, at its end and at once. Yields where it may be interrupted. */
  *set(marks: readonly LocatedMention[]): Work<void> {
    const byElement = new Map<Element, LocatedMention[]>();
    for (const found of marks) {
      for (const element of elementsOf(found)) {
        const here = byElement.get(element);
        if (here) here.push(found);
        else byElement.set(element, [found]);
      }
      yield;
    }
    this.#byElement = byElement;
  }

  get size(): number {
    return this.#byElement.size;
  }

  /**
   * The mark at a point, in client pixels; a name wins over the quotation, and that over the passage, around it.
   *
   * @param target the element there, as the event has it: only marks whose text lies directly in
   *   it are looked at, so that most pointer moves cost one look-up.
   */
  at(target: EventTarget | undefined, x: number, y: number): LocatedMention | undefined {
    const here = this.#byElement.get(target as Element);
    if (!here) return undefined;
    const hits = near(here, y).filter((found) =>
      rectsOf(found).some((rect) => isInside(rect, { x, y })),
    );
    const ofKind = (kind: Mention['kind']) => hits.find(({ mention }) => mention.kind === kind);
    return ofKind('name') ?? ofKind('quotation') ?? hits[0];
  }

  /** See {@link PageSide.heirOf}. */
  heirOf(
    { id, dossier, entity, quotation, text }: Mark,
    place: DOMRect,
  ): LocatedMention | undefined {
    let asked = 0;
    for (const found of new Set([...this.#byElement.values()].flat())) {
      const { mention } = found;
      if (found.id === id || mention.dossier !== dossier || mention.entity !== entity) continue;
      if (mention.quotation?.position !== quotation?.position) continue;
      if (shownWordsOf(found) !== text) continue;
      if (++asked > MOST_HEIRS) return undefined;
      const { x, y } = rangeOf(found).getBoundingClientRect();
      if (Math.hypot(x - place.x, y - place.y) < NEAR && isThere(found)) return found;
    }
    return undefined;
  }
}

/** Those of many marks of one element that stand about as high as a point: text goes downwards. */
function near(marks: readonly LocatedMention[], y: number): readonly LocatedMention[] {
  if (marks.length <= FEW) return marks;
  const first = firstIndex(marks, (mark) => rangeOf(mark).getBoundingClientRect().bottom >= y);
  // A passage begins before the names in it, and its mark may stand further down.
  return marks.slice(Math.max(0, first - FEW / 2), first + FEW / 2);
}

/** A mark as something to place a card beside. */
export function anchorOf(found: LocatedMention): Anchor {
  return {
    getBoundingClientRect: () => rangeOf(found).getBoundingClientRect(),
    getClientRects: () => rectsOf(found),
    isThere: () => isThere(found),
    container: found.block.container,
  };
}

function isThere(found: LocatedMention): boolean {
  const { block } = found;
  const { start, end } = markBoundaries(found);
  for (let i = start.index; i <= end.index; i++) if (!nodeStands(block, i)) return false;
  return rectsOf(found).length > 0 && isVisible(block.container, { visibilityProperty: true });
}

function rectsOf(found: LocatedMention): DOMRect[] {
  return [...rangeOf(found).getClientRects()];
}

// Made on demand and dropped at once: a live range that stays slows the page's own DOM work.
function rangeOf(found: LocatedMention): Range {
  const { start, end } = markBoundaries(found);
  const range = newRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch {
    // The text was shortened a moment ago and is about to be read again.
  }
  return range;
}

function elementsOf(found: LocatedMention): Set<Element> {
  const { start, end } = markBoundaries(found);
  const nodes = found.block.nodes.slice(start.index, end.index + 1);
  return new Set(nodes.map(parentElementOf).filter((parent) => parent !== null));
}
