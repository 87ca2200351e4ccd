import type { Spotter } from '../../../spotting/types.ts';
import { treeWalker } from '../../dom/document.ts';
import { nameOf, parentElementOf } from '../../dom/nodes.ts';
import type { Work } from '../scheduling/slices.ts';

type Gate = Pick<Spotter, 'places'>;

/** How much text is gated at once, in characters: a fraction of a slice. */
const WINDOW = 65_536;
/** How many text nodes are walked before the work may be interrupted. */
const NODES = 2_048;
/** A name may run over the edge of a window by this much. */
const OVERLAP = 80;
/** Of text nodes above this length it is asked first whether anybody reads them. */
const LONG_NODE = 1_000;
const UNREAD = new Set(['script', 'style', 'noscript', 'textarea']);

/**
 * Looks for the text nodes in which a name or a cue may stand, without a look at style or structure;
 * gives them in document order. Yields where the work may be interrupted.
 *
 * One walk that takes each node's text, and one look at the joined text of many: asking each node
 * by itself costs more, and fetching all text natively fetches the scripts with it.
 */
export function* walk(root: Node, gate: Gate): Work<readonly Text[]> {
  const found = new Set<Text>();
  const walker = treeWalker(root, NodeFilter.SHOW_TEXT);
  let next: Piece[] = [];
  for (;;) {
    const window = windowOf(walker, next);
    collect(window.pieces, gate.places(window.text), found);
    if (window.next === null) return [...found];
    next = window.next;
    yield;
  }
}

/** Some of a text node's text. */
interface Piece {
  readonly node: Text;
  readonly text: string;
}

interface Window {
  readonly pieces: readonly Piece[];
  readonly text: string;
  /** What the next window begins with; null after the last. */
  readonly next: Piece[] | null;
}

/**
 * As much of the next text as is looked at together. A plain function, since it takes every text node
 * of the page. Each makes progress: to further nodes, or in one that fills a window by itself.
 */
function windowOf(walker: TreeWalker, from: Piece[]): Window {
  const pieces = from;
  let text = '';
  for (const piece of from) text += piece.text;
  for (let walked = 0; text.length < WINDOW && walked < NODES; walked++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) return { pieces, text, next: null };
    const { data } = node;
    // Frameworks leave empty ones by the thousand.
    if (data === '' || (data.length > LONG_NODE && isUnread(node))) continue;
    pieces.push({ node, text: data });
    text += data;
  }
  const last = pieces.at(-1);
  const rest = text.length - WINDOW;
  if (last === undefined || rest <= OVERLAP) return { pieces, text, next: tail(pieces) };
  // What is left of a long text begins the next window, with a little of what came before it.
  const left = last.text.slice(Math.max(0, last.text.length - rest - OVERLAP));
  return { pieces, text: text.slice(0, WINDOW), next: [{ node: last.node, text: left }] };
}

function isUnread(node: Text): boolean {
  const holder = parentElementOf(node);
  return holder !== null && UNREAD.has(nameOf(holder));
}

/** Maps ascending offsets into the joined text of pieces to the nodes that they fall into. */
function collect(pieces: readonly Piece[], offsets: readonly number[], found: Set<Text>): void {
  if (offsets.length === 0) return;
  let next = 0;
  let end = 0;
  for (const { node, text } of pieces) {
    end += text.length;
    if ((offsets[next] as number) >= end) continue;
    found.add(node);
    while (next < offsets.length && (offsets[next] as number) < end) next++;
    if (next === offsets.length) return;
  }
}

/** The end of a window's text, which the next one begins with. */
function tail(pieces: readonly Piece[]): Piece[] {
  let from = pieces.length;
  let length = 0;
  while (from > 0 && length < OVERLAP) {
    from--;
    length += (pieces[from] as Piece).text.length;
  }
  return pieces.slice(from).map(({ node, text }) => ({ node, text: text.slice(-OVERLAP) }));
}
