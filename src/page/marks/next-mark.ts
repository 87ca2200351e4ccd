import { isVisible, scrollIntoView } from '../dom/nodes.ts';
import type { LocatedMention } from './located-mention.ts';
import { anchorOf } from './mark-index.ts';

/** Brings a mention into view. False when it cannot be seen, in a closed section for instance. */
export function bringIntoView(found: LocatedMention): boolean {
  const { container } = found.block;
  if (!isVisible(container, { visibilityProperty: true, contentVisibilityAuto: false })) {
    return false;
  }
  const anchor = anchorOf(found);
  if (!isComfortable(anchor.getBoundingClientRect())) {
    // Not smoothly: the card is placed beside the mark at once.
    scrollIntoView(container, { block: 'center', inline: 'nearest', behavior: 'instant' });
    const { top, bottom } = anchor.getBoundingClientRect();
    // A mark deep in a long block is still out of sight then.
    if (!isComfortable({ top, bottom })) {
      window.scrollBy({ top: top - window.innerHeight / 2, behavior: 'instant' });
    }
  }
  return true;
}

/**
 * The mark that comes after (or before) the present one; without one, the first in or below the
 * window (or the last above its end). Goes round at the ends.
 *
 * @param marks in document order.
 */
export function nextMark(
  marks: readonly LocatedMention[],
  current: number | null,
  by: 1 | -1,
): LocatedMention | undefined {
  if (marks.length === 0) return undefined;
  const at = marks.findIndex(({ id }) => id === current);
  if (at >= 0) return marks[(at + by + marks.length) % marks.length];
  const top = (found: LocatedMention) => anchorOf(found).getBoundingClientRect().top;
  return by === 1
    ? (marks.find((found) => top(found) >= 0) ?? marks[0])
    : (marks.findLast((found) => top(found) <= window.innerHeight) ?? marks.at(-1));
}

function isComfortable({ top, bottom }: { top: number; bottom: number }): boolean {
  return top >= window.innerHeight * 0.1 && bottom <= window.innerHeight * 0.9;
}
