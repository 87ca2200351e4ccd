import type { Spotter } from '../../../spotting/types.ts';
import {
  firstChildOf,
  nextSiblingOf,
  nodeTypeOf,
  previousSiblingOf,
  textBetween,
  textContentOf,
} from '../../dom/nodes.ts';

/** How much text on each side of a new node may belong to one name with it, in characters. */
const NEIGHBOUR = 40;
/** More than this is not looked at in one piece, in characters. */
const LONG = 65_536;
/** Inline elements around a neighbour's text rarely nest deeper. */
const DEEPEST_NEIGHBOUR = 20;

/** May this node's text, run together with what stands beside it, hold a name? */
export function mayJoin(node: Node, gate: Pick<Spotter, 'places'>): boolean {
  const own = textContentOf(node);
  if (own.length > NEIGHBOUR && nodeTypeOf(node) === Node.ELEMENT_NODE) return false;
  // Whoever reads it does so piece by piece.
  if (own.length > LONG) return true;
  const before = textOf(previousSiblingOf(node), -NEIGHBOUR);
  const after = textOf(nextSiblingOf(node), NEIGHBOUR);
  return gate.places(before + own + after).length > 0;
}

/** So many characters of a node's text: its first, or, below 0, its last. */
function textOf(node: Node | null, characters: number): string {
  let at = node;
  for (let depth = 0; at !== null && depth < DEEPEST_NEIGHBOUR; depth++) {
    if (nodeTypeOf(at) === Node.TEXT_NODE) {
      const { length } = at as Text;
      const from = characters < 0 ? Math.max(0, length + characters) : 0;
      return textBetween(at as Text, from, from + Math.abs(characters));
    }
    const child: Node | null = firstChildOf(at);
    if (child !== null && nextSiblingOf(child) !== null) return '';
    at = child;
  }
  return '';
}
