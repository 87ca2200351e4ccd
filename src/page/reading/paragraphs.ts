import { type Block, readBlock } from '../blocks/block.ts';
import { bodyOf, treeWalker } from '../dom/document.ts';
import { parentElementOf } from '../dom/nodes.ts';
import { Flows } from '../shared/regions/flow.ts';
import { RegionCache, regionOf } from '../shared/regions/regions.ts';
import type { Work } from '../shared/scheduling/slices.ts';

/** Text nodes that are gone over, and paragraphs that are given: more than any report has. */
const MOST_NODES = 5_000;
const MOST_PARAGRAPHS = 300;
/** Shorter ones, bylines for instance, are no paragraph that anybody copies. In characters. */
const SHORTEST = 40;

/**
 * The paragraphs of a page's reading text, in its order, names or not. Read when the reader asks
 * what the page shares with others, and not before. Yields where it may be interrupted.
 */
export function* paragraphsOf(): Work<readonly string[]> {
  const body = bodyOf();
  const found: string[] = [];
  if (!body) return found;
  const [flows, regions, read] = [new Flows(), new RegionCache(), new Set<Node>()];
  const walker = treeWalker(body, NodeFilter.SHOW_TEXT);
  for (let i = 0; i < MOST_NODES && found.length < MOST_PARAGRAPHS; i++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    if (read.has(node) || node.data.trim() === '') continue;
    yield;
    const holder = parentElementOf(node);
    const container = holder && flows.containerAt(holder);
    if (!container || (yield* regionOf(container, regions)) !== 'reading') continue;
    const block: Block = yield* readBlock(node, 0, { container, flows, readUpTo: () => 0 });
    for (const part of block.nodes) read.add(part);
    const text = block.text.trim();
    if (text.length >= SHORTEST) found.push(text);
  }
  return found;
}
