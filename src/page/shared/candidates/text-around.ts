import { newRange } from '../../dom/document.ts';
import {
  hasDescendants,
  holdsNode,
  hostOf,
  lastChildOf,
  queryAll,
  queryTree,
} from '../../dom/nodes.ts';

/** Elements whose text nobody reads. */
export const UNREAD = ['script', 'style', 'noscript', 'textarea'];
const ANY_UNREAD = UNREAD.join();

/** In more pieces than this, the text costs more to fetch than its nodes to walk. */
const MOST_PIECES = 32;
/** More elements may hold more text than should be fetched at once. */
const MANY_ELEMENTS = 10_000;
/** More is not looked at in one piece, in characters: a fraction of a slice. */
const MOST_TEXT = 131_072;

/** The text that stands before, between or behind the unread elements of a tree. */
export interface PieceOfText {
  /** The unread element that it follows; null for the first. */
  readonly after: Element | null;
  readonly text: string;
}

/**
 * A tree's text but for the unread parts, fetched natively, which takes a fraction of what it costs to
 * take it from one node after the other. Null where that would be too much at once.
 */
export function textAround(root: Node): readonly PieceOfText[] | null {
  const tree = hostOf(root) === null ? null : (root as ShadowRoot);
  if (tree === null && hasDescendants(root as Element, MANY_ELEMENTS)) return null;
  const last = lastChildOf(root);
  if (last === null) return [];
  const unread = tree ? queryTree(tree, ANY_UNREAD) : queryAll(root as Element, ANY_UNREAD);
  if (unread.length > MOST_PIECES) return null;
  const pieces: PieceOfText[] = [];
  const range = newRange();
  range.setStart(root, 0);
  let after: Element | null = null;
  let length = 0;
  const take = () => {
    const text = range.toString();
    length += text.length;
    pieces.push({ after, text });
  };
  for (const element of unread) {
    if (after !== null && holdsNode(after, element)) continue;
    range.setEndBefore(element);
    take();
    if (length > MOST_TEXT) return null;
    range.setStartAfter(element);
    after = element;
  }
  range.setEndAfter(last);
  take();
  return length > MOST_TEXT ? null : pieces;
}
