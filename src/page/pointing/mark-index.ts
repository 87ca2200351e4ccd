import type { Anchor } from '../../card/contract.ts';
import { holds } from '../../card/holds.ts';
import { type Found, markedPlaces } from '../found.ts';
import type { Work } from '../reading/slices.ts';

/** Finds the mark under a point without asking the browser where each mark is. */
export class MarkIndex {
  #byElement = new Map<Element, Found[]>();

  /** Replaces all marks, at its end and at once. Yields where it may be interrupted. */
  *set(marks: readonly Found[]): Work<void> {
    const byElement = new Map<Element, Found[]>();
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
   * The mark at a point, in client pixels; a name wins over the passage around it.
   *
   * @param target the element there, as the event has it: only marks whose text lies directly in
   *   it are looked at, so that most pointer moves cost one look-up.
   */
  at(target: EventTarget | undefined, x: number, y: number): Found | undefined {
    const here = this.#byElement.get(target as Element);
    if (!here) return undefined;
    const hits = here.filter((found) => rectsOf(found).some((rect) => holds(rect, { x, y })));
    return hits.find(({ mention }) => mention.kind === 'name') ?? hits[0];
  }
}

/** A mark as something to place a card beside. */
export function anchorOf(found: Found): Anchor {
  return {
    getBoundingClientRect: () => rangeOf(found).getBoundingClientRect(),
    getClientRects: () => rectsOf(found),
    contextElement: found.block.container,
  };
}

function rectsOf(found: Found): DOMRect[] {
  return [...rangeOf(found).getClientRects()];
}

// Made on demand and dropped at once: a live range that stays slows the page's own DOM work.
function rangeOf(found: Found): Range {
  const { start, end } = markedPlaces(found);
  const range = document.createRange();
  try {
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
  } catch {
    // The text was shortened a moment ago and is about to be read again.
  }
  return range;
}

function elementsOf(found: Found): Set<Element> {
  const { block } = found;
  const { start, end } = markedPlaces(found);
  const first = block.nodes.indexOf(start.node);
  const last = block.nodes.indexOf(end.node);
  const parents = block.nodes.slice(first, last + 1).map((node) => node.parentElement);
  return new Set(parents.filter((parent) => parent !== null));
}
