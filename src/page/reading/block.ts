import type { BlockRole, BlockScan } from '../../spotting/types.ts';
import { closestOf, isInPage, nameOf } from '../dom/nodes.ts';
import { type Cut, cutOf } from './cut.ts';
import type { Flows } from './flow.ts';
import { gather, type Part } from './gather.ts';
import { type Normalised, normalise, rawIndexOf } from './normalise.ts';
import type { Work } from './slices.ts';

/** One run of text that a reader reads as one: a paragraph, a heading, a cell, a caption. */
export interface Block {
  readonly container: Element;
  readonly role: BlockRole;
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Each node's text when it was read: a node whose data differs has been edited since. */
  readonly data: readonly string[];
  /** Where each node's text starts in the raw text; below 0 where only its end belongs here. */
  readonly starts: readonly number[];
  /** Up to where the last node's text belongs here: a long text is cut into several blocks. */
  readonly end: number;
  readonly pieces: Normalised['pieces'];
  /** What spotting found in it, kept for as long as the text stands. */
  scan: BlockScan | null;
}

/** A place in the page's text. */
export interface Place {
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
  const raw = raws.map(rawOf).join('');
  const at = before.length;
  const cut = cutOf(raw, at, container, before.isCut, after.isCut);
  return blockOf(raws, raw, cut, container);
}

const rawOf = (part: Part) => (part.node ? part.data.slice(part.from, part.to) : ' ');

function blockOf(parts: readonly Part[], raw: string, cut: Cut, container: Element): Block {
  const nodes: Text[] = [];
  const data: string[] = [];
  const starts: number[] = [];
  const size = cut.end - cut.start;
  let at = -cut.start;
  let end = 0;
  for (const part of parts) {
    const next = at + (part.node ? part.to - part.from : 1);
    const isInside = next > 0 && at < size;
    if (part.node && (isInside || (at === next && at >= 0 && at <= size))) {
      // The node in which the reading began stands on both sides of that place.
      if (nodes.at(-1) !== part.node) {
        nodes.push(part.node);
        data.push(part.data);
        starts.push(at - part.from);
      }
      end = Math.min(part.to, part.from + size - at);
    }
    at = next;
  }
  const { text, pieces } = normalise(raw.slice(cut.start, cut.end));
  return { container, role: roleOf(container), text, nodes, data, starts, end, pieces, scan: null };
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
export function placesOf(block: Block, start: number, end: number): { start: Place; end: Place } {
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

function placeIn(block: Block, index: number, raw: number): Place {
  const node = block.nodes[index] as Text;
  const offset = raw - (block.starts[index] as number);
  return { node, offset: Math.min(offset, (block.data[index] as string).length), index };
}

/** Is the page's text still what it was when this block was read? */
export function stillStands(block: Block): boolean {
  return block.nodes.every((node, i) => isInPage(node) && node.data === block.data[i]);
}
