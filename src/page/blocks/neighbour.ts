import { rootElement, treeWalker } from '../dom/document.ts';
import { parentElementOf } from '../dom/nodes.ts';
import { Flows } from '../shared/regions/flow.ts';
import { RegionCache, regionOf } from '../shared/regions/regions.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import { type Block, readBlock } from './block.ts';

/** Text nodes that are gone over: what is not read, a share bar for instance, stands between. */
const MOST_BETWEEN = 60;

/**
 * The text of the paragraph right before or behind a block, read or not; null where none is, or none
 * near. Asked only beside words on record, and not interrupted: it is one paragraph.
 */
export function neighbourText(block: Block, where: 'before' | 'behind'): string | null {
  const from = where === 'before' ? block.nodes[0] : block.nodes.at(-1);
  const root = rootElement();
  if (!from || !root) return null;
  const [flows, regions] = [new Flows(), new RegionCache()];
  const walker = treeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = from;
  for (let i = 0; i < MOST_BETWEEN; i++) {
    const node = (where === 'before' ? walker.previousNode() : walker.nextNode()) as Text | null;
    if (node === null) return null;
    if (node.data.trim() === '') continue;
    const holder = parentElementOf(node);
    const container = holder && flows.containerAt(holder);
    if (!container || atOnce(regionOf(container, regions)) !== 'reading') continue;
    const { text } = atOnce(readBlock(node, 0, { container, flows, readUpTo: () => 0 }));
    if (text.trim() !== '') return text;
  }
  return null;
}

function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
