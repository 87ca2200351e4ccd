import type { Spotter } from '../../spotting/types.ts';
import type { Work } from './slices.ts';

type Gate = Pick<Spotter, 'candidates'>;

/** Up to here the whole text is fetched in one native call, far cheaper than any walk. */
const SMALL = { elements: 3_000, characters: 150_000 };
/** How much text is gated at once on larger pages, in characters: well under a slice. */
const WINDOW = 32_768;
/** A name may run over the edge of a window by this much. */
const OVERLAP = 80;
/** Text nodes above this length are worth the question whether they are a script's. */
const LONG_NODE = 2_000;

/**
 * The text nodes in which a name or a cue may stand, in document order, without a look at style or
 * structure. Yields where the work may be interrupted.
 */
export function* candidateNodes(root: Element | ShadowRoot, gate: Gate): Work<Set<Text>> {
  const found = new Set<Text>();
  if (root.querySelectorAll('*').length <= SMALL.elements) {
    const text = root.textContent ?? '';
    if (text.length <= SMALL.characters) {
      const offsets = gate.candidates(text);
      if (offsets.length > 0) collect(textNodes(root), offsets, found);
      return found;
    }
  }
  yield;
  let nodes: Text[] = [];
  let length = 0;
  for (const node of textNodes(root)) {
    if (node.length > LONG_NODE && isCode(node)) {
      flush(nodes, gate, found);
      nodes = [];
      length = 0;
      continue;
    }
    nodes.push(node);
    length += node.length;
    if (length >= WINDOW) {
      flush(nodes, gate, found);
      nodes = tail(nodes);
      length = nodes.reduce((sum, kept) => sum + kept.length, 0);
      yield;
    } else if (nodes.length % 512 === 0) yield;
  }
  flush(nodes, gate, found);
  return found;
}

function* textNodes(root: Node): Generator<Text, void, void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

function flush(nodes: readonly Text[], gate: Gate, found: Set<Text>): void {
  if (nodes.length === 0) return;
  let text = '';
  for (const node of nodes) text += node.data;
  const offsets = gate.candidates(text);
  if (offsets.length > 0) collect(nodes, offsets, found);
}

/** Maps ascending offsets into the joined text of `nodes` to the nodes that they fall into. */
function collect(nodes: Iterable<Text>, offsets: readonly number[], found: Set<Text>): void {
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

function isCode(node: Text): boolean {
  const tag = node.parentElement?.tagName;
  return tag === 'SCRIPT' || tag === 'STYLE' || tag === 'NOSCRIPT';
}
