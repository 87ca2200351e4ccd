import type { Spotter } from '../../spotting/types.ts';
import {
  firstChildOf,
  nextSiblingOf,
  nodeTypeOf,
  previousSiblingOf,
  textContentOf,
} from '../dom/nodes.ts';

/** How much text on each side of a new node may belong to one name with it, in characters. */
const NEIGHBOUR = 40;
/** More than this is not looked at in one piece, in characters. */
const LONG = 65_536;
/** Inline elements around a neighbour's text rarely nest deeper. */
const DEEPEST_NEIGHBOUR = 20;

/** May this node's text, run together with what stands beside it, hold a name? */
export function mayJoin(node: Node, gate: Pick<Spotter, 'candidates'>): boolean {
  const own = textContentOf(node);
  if (own.length > NEIGHBOUR && nodeTypeOf(node) === Node.ELEMENT_NODE) return false;
  // Whoever reads it does so piece by piece.
  if (own.length > LONG) return true;
  const before = textOf(previousSiblingOf(node)).slice(-NEIGHBOUR);
  const after = textOf(nextSiblingOf(node)).slice(0, NEIGHBOUR);
  return gate.candidates(before + own + after).length > 0;
}

function textOf(node: Node | null): string {
  let at = node;
  for (let depth = 0; at !== null && depth < DEEPEST_NEIGHBOUR; depth++) {
    if (nodeTypeOf(at) === Node.TEXT_NODE) return (at as Text).data;
    const child: Node | null = firstChildOf(at);
    if (child !== null && nextSiblingOf(child) !== null) return '';
    at = child;
  }
  return '';
}
