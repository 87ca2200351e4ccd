import { firstIndex } from '../../common/first-index.ts';
import { newRange } from '../dom/document.ts';

/** Fewer are all read in no time. */
const MANY = 500;

/**
 * Candidates of a tree in the order in which they are read, in runs that are in document order each:
 * where there are many, and some may not be kept, from the top of the window on, then what is above.
 */
export function visibleFirst(candidates: readonly Text[]): readonly (readonly Text[])[] {
  if (candidates.length < MANY) return [candidates];
  const range = newRange();
  // A page's text mostly goes downwards; where it does not, the order is a guess.
  const first = firstIndex(candidates, (text) => {
    range.setStart(text, 0);
    range.setEnd(text, Math.min(1, text.length));
    return range.getBoundingClientRect().bottom >= 0;
  });
  return first === 0 ? [candidates] : [candidates.slice(first), candidates.slice(0, first)];
}
