import type { Spotter } from '../../spotting/types.ts';

/** How much text on each side of a new node may belong to one name with it, in characters. */
const NEIGHBOUR = 40;

/** May this node's text, run together with what stands beside it, hold a name? */
export function mayJoin(node: Node, gate: Pick<Spotter, 'candidates'>): boolean {
  const own = node.textContent ?? '';
  if (own.length > NEIGHBOUR && node.nodeType === Node.ELEMENT_NODE) return false;
  const before = textOf(node.previousSibling).slice(-NEIGHBOUR);
  const after = textOf(node.nextSibling).slice(0, NEIGHBOUR);
  return gate.candidates(before + own + after).length > 0;
}

function textOf(node: Node | null): string {
  if (!node) return '';
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  return node.childNodes.length === 1 ? textOf(node.firstChild) : '';
}
