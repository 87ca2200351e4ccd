import type { BlockRole, BlockScan } from '../../spotting/types.ts';
import { containerOf, type FlowCache, flowOf } from './flow.ts';
import { type Normalised, normalise, rawIndexOf } from './normalise.ts';
import { parentElementOf } from './parent.ts';

/** One run of text that a reader reads as one: a paragraph, a heading, a cell, a caption. */
export interface Block {
  readonly container: Element;
  readonly role: BlockRole;
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Each node's text when it was read: a node whose data differs has been edited since. */
  readonly data: readonly string[];
  /** Where each node's text starts in the raw text. */
  readonly starts: readonly number[];
  readonly pieces: Normalised['pieces'];
  /** What spotting found in it, kept for as long as the text stands. */
  scan: BlockScan | null;
}

/** A place in the page's text. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

// Longer runs are not paragraphs but logs and dumps; the rest of them starts a block of its own.
const LONGEST_BLOCK = 20_000;

/**
 * Reads the block around a text node: from there to both sides up to the nearest boundary (a block
 * of its own, two line breaks in a row, the container's end).
 */
export function readBlock(node: Text, container: Element, cache: FlowCache): Block {
  const before = gather(node, container, 'previousNode', cache).reverse();
  const after = gather(node, container, 'nextNode', cache);
  const nodes: Text[] = [];
  const data: string[] = [];
  const starts: number[] = [];
  let raw = '';
  for (const piece of [...before, node, ...after]) {
    if (piece === BREAK) {
      raw += ' ';
      continue;
    }
    nodes.push(piece);
    data.push(piece.data);
    starts.push(raw.length);
    raw += piece.data;
  }
  const { text, pieces } = normalise(raw);
  return { container, role: roleOf(container), text, nodes, data, starts, pieces, scan: null };
}

const BREAK = Symbol('line break or picture: white space to the reader');
type Piece = Text | typeof BREAK;

function gather(
  from: Text,
  container: Element,
  step: 'previousNode' | 'nextNode',
  cache: FlowCache,
): Piece[] {
  const walker = document.createTreeWalker(
    container,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
  );
  walker.currentNode = from;
  const pieces: Piece[] = [];
  let length = 0;
  let skipped: Element | null = null;
  let breaks = 0;
  for (let at = walker[step](); at && at !== container; at = walker[step]()) {
    if (skipped?.contains(at)) continue;
    if (at.nodeType === Node.TEXT_NODE) {
      const text = at as Text;
      const holder = text.parentElement as Element;
      const outermost = outermostSkipped(holder, container, cache);
      if (outermost) {
        skipped = outermost;
        pieces.push(BREAK);
        continue;
      }
      if (holder !== container && containerOf(text, cache) !== container) break;
      if (breaks > 0 && text.data.trim() !== '') breaks = 0;
      pieces.push(text);
      length += text.length;
      if (length > LONGEST_BLOCK) break;
      continue;
    }
    const element = at as Element;
    const flow = flowOf(element, cache);
    if (flow === 'break') {
      breaks++;
      if (breaks === 2) break;
      pieces.push(BREAK);
    } else if (flow === 'skip') {
      skipped = element;
      pieces.push(BREAK);
    } else if (flow === 'block' && !element.contains(from)) {
      break;
    }
  }
  return pieces;
}

function outermostSkipped(from: Element, container: Element, cache: FlowCache): Element | null {
  let found: Element | null = null;
  for (let at: Element | null = from; at && at !== container; at = parentElementOf(at)) {
    if (flowOf(at, cache) === 'skip') found = at;
  }
  return found;
}

const ROLES: Readonly<Record<string, BlockRole>> = {
  H1: 'heading',
  H2: 'heading',
  H3: 'heading',
  H4: 'heading',
  H5: 'heading',
  H6: 'heading',
  TD: 'cell',
  TH: 'cell',
  FIGCAPTION: 'caption',
  CAPTION: 'caption',
};

function roleOf(container: Element): BlockRole {
  const holder = container.closest('h1,h2,h3,h4,h5,h6,td,th,figcaption,caption');
  return (holder && ROLES[holder.tagName]) ?? 'prose';
}

/** Where `[start, end)` of the block's text stands in the page. */
export function placesOf(block: Block, start: number, end: number): { start: Place; end: Place } {
  const first = rawIndexOf(block.pieces, start);
  const last = rawIndexOf(block.pieces, end - 1);
  const startNode = nodeAt(block, first);
  const endNode = nodeAt(block, last);
  return {
    start: placeIn(block, startNode, first),
    end: placeIn(block, endNode, last + 1),
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
  return { node, offset: Math.min(offset, (block.data[index] as string).length) };
}

/** Is the page's text still what it was when this block was read? */
export function stillStands(block: Block): boolean {
  return block.nodes.every((node, i) => node.isConnected && node.data === block.data[i]);
}
