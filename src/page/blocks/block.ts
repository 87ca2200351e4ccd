import type { BlockRole, BlockScan } from '../../spotting/types.ts';
import { closestOf, isInPage, nameOf, textBetween } from '../dom/nodes.ts';
import type { Flows } from '../shared/regions/flow.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import { type Cut, cutOf } from './block-ends.ts';
import { type Normalised, normalise, rawIndexOf } from './normalise.ts';
import { gather, type Part } from './run-of-text.ts';

/** One run of text that a reader reads as one: a paragraph, a heading, a cell, a caption. */
export interface Block {
  readonly container: Element;
  readonly role: BlockRole;
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's text starts in the raw text; below 0 where only its end belongs here. */
  readonly starts: readonly number[];
  /** What of each node's text belongs here: where it differs, the node has been edited since. */
  readonly texts: readonly string[];
  /** The length of each node's whole text: a long one is cut into several blocks. */
  readonly lengths: readonly number[];
  readonly pieces: Normalised['pieces'];
  /** What spotting found in it, kept for as long as the text stands. */
  scan: BlockScan | null;
}

/** A place in the page's text. */
export interface BoundaryPoint {
  readonly node: Text;
  readonly offset: number;
  /** Which of its block's nodes it is in. */
  readonly index: number;
}

export interface BlockOptions {
  readonly container: Element;
  readonly flows: Flows;
  /** Up to where a node's text has been read into another block already; above its length: all of it. */
  readonly readUpTo: (node: Text) => number;
}

/**
 * Reads the block around a place in a text node: from there to both sides up to the nearest boundary
 * (a block of its own, two line breaks in a row, a blank line where line breaks are kept, the
 * container's end). Longer runs are not paragraphs but logs and dumps, and are cut at a sentence's
 * end.
 */
export function* readBlock(node: Text, offset: number, options: BlockOptions): Work<Block> {
  const { container } = options;
  const before = yield* gather(node, offset, 'previousNode', options);
  const after = yield* gather(node, offset, 'nextNode', options);
  const raws = [...before.parts.reverse(), ...after.parts];
  const raw = raws.map(({ text }) => text).join('');
  const at = before.length;
  const cut = cutOf(raw, at, container, before.isCut, after.isCut);
  return blockOf(raws, raw, cut, container);
}

function blockOf(parts: readonly Part[], raw: string, cut: Cut, container: Element): Block {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const texts: string[] = [];
  const lengths: number[] = [];
  const size = cut.end - cut.start;
  let at = -cut.start;
  for (const { node, text, ...part } of parts) {
    const next = at + text.length;
    const isInside = next > 0 && at < size;
    if (node && 'from' in part && (isInside || (at === next && at >= 0 && at <= size))) {
      const inside = text.slice(Math.max(0, -at), size - at);
      // The node in which the reading began stands on both sides of that place.
      if (nodes.at(-1) === node) texts.push(texts.pop() + inside);
      else {
        nodes.push(node);
        starts.push(at - part.from);
        texts.push(inside);
        lengths.push(node.length);
      }
    }
    at = next;
  }
  const { text, pieces } = normalise(raw.slice(cut.start, cut.end));
  const role = roleOf(container);
  return { container, role, text, nodes, starts, texts, lengths, pieces, scan: null };
}

/** From where to where one of a block's nodes belongs to it, in the node's own text. */
export function extentIn({ starts, texts }: Block, index: number): { from: number; to: number } {
  const from = Math.max(0, -(starts[index] as number));
  return { from, to: from + (texts[index] as string).length };
}

const ROLES: Readonly<Record<string, BlockRole>> = {
  h1: 'heading',
  h2: 'heading',
  h3: 'heading',
  h4: 'heading',
  h5: 'heading',
  h6: 'heading',
  td: 'cell',
  th: 'cell',
  figcaption: 'caption',
  caption: 'caption',
};
const WITH_ROLE = Object.keys(ROLES).join();

function roleOf(container: Element): BlockRole {
  const holder = closestOf(container, WITH_ROLE);
  return (holder && ROLES[nameOf(holder)]) ?? 'prose';
}

/** Where `[start, end)` of the block's text stands in the page. */
export function boundaryPoints(
  block: Block,
  start: number,
  end: number,
): { start: BoundaryPoint; end: BoundaryPoint } {
  const first = rawIndexOf(block.pieces, start);
  const last = rawIndexOf(block.pieces, end - 1);
  return {
    start: placeIn(block, nodeAt(block, first), first),
    end: placeIn(block, nodeAt(block, last), last + 1),
  };
}

function nodeAt(block: Block, raw: number): number {
  let low = 0;
  let high = block.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((block.starts[middle] as number) <= raw) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placeIn(block: Block, index: number, raw: number): BoundaryPoint {
  const node = block.nodes[index] as Text;
  const offset = raw - (block.starts[index] as number);
  return { node, offset: Math.min(offset, extentIn(block, index).to), index };
}

/** Is the page's text still what it was when this block was read? */
export function stillStands(block: Block): boolean {
  return block.nodes.every((_, i) => nodeStands(block, i));
}

/** The same for one of its nodes. */
export function nodeStands(block: Block, index: number): boolean {
  const node = block.nodes[index];
  if (!node || !isInPage(node) || node.length !== block.lengths[index]) return false;
  const { from, to } = extentIn(block, index);
  return textBetween(node, from, to) === block.texts[index];
}
