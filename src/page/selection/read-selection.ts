import {
  type Captured,
  LONGEST_SELECTION,
  LONGEST_TITLE,
  type Refused,
} from '../../writing/captured.ts';
import { type Block, extentIn, readBlock } from '../blocks/block.ts';
import { textIndexOf } from '../blocks/normalise.ts';
import { documentTitle, rootElement, treeWalker } from '../dom/document.ts';
import {
  attributeOf,
  firstChildOf,
  nextSiblingOf,
  parentElementOf,
  parentNodeOf,
  textBetween,
} from '../dom/nodes.ts';
import { DEEPEST, Flows } from '../shared/regions/flow.ts';
import type { Work } from '../shared/scheduling/slices.ts';

/** A place in the page's text. */
interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** Nodes of a selection that are gone over; a sentence has a few. */
const MOST_NODES = 2_000;

/**
 * The reader's selection in this frame, with the block of text around it. The page is read and not
 * written to, and nothing is left behind that listens.
 */
export function readSelection(): Captured {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return refused('nothing');
  const flows = new Flows();
  const ends = endsOf(selection.getRangeAt(0), flows);
  if (typeof ends === 'string') return refused(ends);
  const { first, last } = ends;
  const container = containerOf(first.node, flows);
  if (container === null) return refused('nothing');
  const block = atOnce(readBlock(first.node, first.offset, { container, flows, readUpTo }));
  const start = indexIn(block, first);
  const end = indexIn(block, last);
  if (start === null || end === null) return refused('several');
  if (start >= end) return refused('nothing');
  return {
    kind: 'words',
    block: block.text,
    start,
    end,
    title: String(documentTitle()).slice(0, LONGEST_TITLE),
    language: languageOf(container),
  };
}

const refused = (why: Refused['why']): Refused => ({ kind: 'refused', why });
const readUpTo = () => 0;

function containerOf(node: Text, flows: Flows): Element | null {
  const holder = parentElementOf(node);
  return holder && flows.containerAt(holder);
}

/**
 * Where the text that is selected begins and ends. Three clicks select a paragraph and the place at
 * the start of the next: what holds no text that is shown does not count.
 */
function endsOf(range: Range, flows: Flows): { first: Place; last: Place } | Refused['why'] {
  const pieces = piecesOf(range);
  if (pieces === null) return 'long';
  let first: Place | null = null;
  let last: Place | null = null;
  let length = 0;
  for (const { node, from, to } of pieces) {
    if (to - from > 4 * LONGEST_SELECTION) return 'long';
    const text = textBetween(node, from, to);
    if (text.trim() === '' || containerOf(node, flows) === null) continue;
    length += text.trim().length;
    if (length > LONGEST_SELECTION) return 'long';
    first ??= { node, offset: from + text.search(/\S/) };
    last = { node, offset: from + text.trimEnd().length };
  }
  return first && last ? { first, last } : 'nothing';
}

interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/**
 * The text nodes in a range, each with what of it is in there; null where they are too many. Goes from
 * node to node: to compare places costs the browser a walk over all the siblings between them.
 */
function piecesOf(range: Range): Piece[] | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const first = startContainer instanceof Text ? startContainer : at(startContainer, startOffset);
  const behind = endContainer instanceof Text ? null : at(endContainer, endOffset);
  const pieces: Piece[] = [];
  const walker = treeWalker(range.commonAncestorContainer, NodeFilter.SHOW_ALL);
  let node = first;
  for (let passed = 0; node !== null && node !== behind; passed++) {
    if (passed === MOST_NODES) return null;
    if (node instanceof Text) {
      const from = node === startContainer ? startOffset : 0;
      const to = node === endContainer ? endOffset : node.length;
      if (from < to) pieces.push({ node, from, to });
    }
    if (node === endContainer && node instanceof Text) break;
    walker.currentNode = node;
    node = walker.nextNode();
  }
  return pieces;
}

/** The node that comes next, in document order, at a place between an element's children. */
function at(element: Node, offset: number): Node | null {
  let child = firstChildOf(element);
  for (let i = 0; i < offset && child !== null; i++) child = nextSiblingOf(child);
  let around: Node | null = element;
  for (let depth = 0; child === null && around !== null && depth < DEEPEST; depth++) {
    child = nextSiblingOf(around);
    around = parentNodeOf(around);
  }
  return child;
}

/** Where a place stands in a block's text; null where it is not in there. */
function indexIn(block: Block, { node, offset }: Place): number | null {
  const index = block.nodes.indexOf(node);
  if (index < 0) return null;
  const { from, to } = extentIn(block, index);
  if (offset < from || offset > to) return null;
  return textIndexOf(block, (block.starts[index] as number) + offset);
}

/** BCP 47 tag that the page gives; empty where it gives none. Not believed, but offered. */
function languageOf(element: Element): string {
  const root = rootElement();
  const said = attributeOf(element, 'lang') ?? (root && attributeOf(root, 'lang')) ?? '';
  return said.slice(0, 35);
}

function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
