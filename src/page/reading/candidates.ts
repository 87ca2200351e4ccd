import type { Spotter } from '../../spotting/types.ts';
import type { Work } from './slices.ts';

type Gate = Pick<Spotter, 'candidates'>;

/** How much text is gated at once, in characters: a fraction of a slice. */
const WINDOW = 65_536;
/** How many text nodes are walked before the work may be interrupted. */
const NODES = 2_048;
/** A name may run over the edge of a window by this much. */
const OVERLAP = 80;
/** Text nodes above this length are worth the question whether anybody reads them. */
const LONG_NODE = 1_000;
const UNREAD = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEXTAREA']);

/** What a walk over a tree's text came upon. */
export interface Walked {
  /** Text nodes in which a name or a cue may stand, in document order. */
  readonly candidates: Text[];
  /** Did it go over fewer text nodes than one piece of work takes? */
  readonly isSmall: boolean;
}

/**
 * Looks for the text nodes in which a name or a cue may stand, without a look at style or structure.
 * Yields where the work may be interrupted.
 *
 * One walk that takes each node's text, and one look at the joined text of many: asking each node
 * by itself costs more, and fetching all text natively fetches the scripts with it.
 */
export function* walk(root: Node, gate: Gate): Work<Walked> {
  const found = new Set<Text>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let from: readonly Text[] = [];
  for (let isSmall = true; ; isSmall = false) {
    const { nodes, text, isLast } = windowOf(walker, from);
    collect(nodes, gate.candidates(text), found);
    if (isLast) return { candidates: [...found], isSmall };
    from = tail(nodes);
    yield;
  }
}

/**
 * As many of the next text nodes as are looked at together. A plain function, since it takes every
 * text node of the page.
 */
function windowOf(walker: TreeWalker, from: readonly Text[]) {
  const nodes = [...from];
  let text = from.map(({ data }) => data).join('');
  while (text.length < WINDOW && nodes.length < NODES) {
    const node = walker.nextNode() as Text | null;
    if (node === null) return { nodes, text, isLast: true };
    const { data } = node;
    if (data.length > LONG_NODE && UNREAD.has(node.parentElement?.tagName ?? '')) continue;
    nodes.push(node);
    text += data;
  }
  return { nodes, text, isLast: false };
}

/** Maps ascending offsets into the joined text of `nodes` to the nodes that they fall into. */
function collect(nodes: readonly Text[], offsets: readonly number[], found: Set<Text>): void {
  if (offsets.length === 0) return;
  let next = 0;
  let end = 0;
  for (const node of nodes) {
    end += node.length;
    if ((offsets[next] as number) >= end) continue;
    found.add(node);
    while (next < offsets.length && (offsets[next] as number) < end) next++;
    if (next === offsets.length) return;
  }
}

/** The last nodes of a window, which the next one begins with. */
function tail(nodes: readonly Text[]): Text[] {
  let from = nodes.length;
  let length = 0;
  while (from > 0 && length < OVERLAP) {
    from--;
    length += (nodes[from] as Text).length;
  }
  // One endless text node is not read again and again.
  return length > WINDOW / 2 ? [] : nodes.slice(from);
}
