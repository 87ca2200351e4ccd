import { rootElement, treeWalker } from '../dom/document.ts';
import type { Block } from './block.ts';

/** Empty text nodes that may stand between two paragraphs. */
const MOST_BETWEEN = 40;

/** Does a block directly follow another, with no text between? */
export function adjoin(first: Block | undefined, next: Block | undefined): boolean {
  const last = first?.nodes.at(-1);
  const root = rootElement();
  if (!last || !next || !root) return false;
  const walker = treeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = last;
  for (let i = 0; i < MOST_BETWEEN; i++) {
    const node = walker.nextNode() as Text | null;
    if (node === next.nodes[0]) return true;
    if (node === null || node.data.trim() !== '') return false;
  }
  return false;
}
