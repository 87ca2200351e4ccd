import { newRange } from '../../dom/document.ts';
import { hasDescendants, holdsNode, hostOf, queryAll, queryTree } from '../../dom/nodes.ts';

/** Elements whose text nobody reads. */
export const UNREAD = 'script,style,noscript,textarea';

/** In more pieces than this, the text costs more to fetch than its nodes to walk. */
const MOST_PIECES = 32;
/** More elements may hold more text than should be fetched at once. */
const MANY_ELEMENTS = 10_000;
/** More is not looked at in one piece, in characters: a fraction of a slice. */
const MOST_TEXT = 131_072;

/** A tree's text without its unread elements, and how it falls into pieces between these. */
export interface TextAround {
  readonly text: string;
  /** Of each the unread element that it follows, null for the first, and where it ends in the text. */
  readonly pieces: readonly (readonly [after: Element | null, end: number])[];
}

/**
 * A tree's text but for the unread parts, fetched natively, which takes a fraction of what it costs to
 * take it from one node after the other. Null where that would be too much at once.
 */
export function textAround(root: Node): TextAround | null {
  const isTree = hostOf(root) !== null;
  if (!isTree && hasDescendants(root as Element, MANY_ELEMENTS)) return null;
  const unread = (isTree ? queryTree : queryAll)(root as never, UNREAD);
  if (unread.length > MOST_PIECES) return null;
  const pieces: TextAround['pieces'][number][] = [];
  const range = newRange();
  range.selectNodeContents(root);
  const last = range.endOffset;
  let after: Element | null = null;
  let text = '';
  for (const element of [...unread, null]) {
    if (!element) range.setEnd(root, last);
    else if (after && holdsNode(after, element)) continue;
    else range.setEndBefore(element);
    text += range.toString();
    if (text.length > MOST_TEXT) return null;
    pieces.push([after, text.length]);
    if (element) range.setStartAfter(element);
    after = element;
  }
  return { text, pieces };
}
