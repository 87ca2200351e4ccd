import type { Spotter } from '../../spotting/types.ts';
import { textBetween } from '../dom/nodes.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import { LONGEST_SIDE } from './run-of-text.ts';

/** How much of a long text is looked at in one piece, in characters. */
const WINDOW = 4 * LONGEST_SIDE;
/** A name may run over the edge of a window by this much. */
const OVERLAP = 80;

/**
 * Where the next block of a candidate node has to be read, or null: at the start of what is left of
 * it, or, where more is left than a block takes, where something may stand.
 */
export function* nextCandidate(
  node: Text,
  from: number,
  gate: Pick<Spotter, 'places'>,
): Work<number | null> {
  if (node.length <= from) return null;
  if (node.length - from <= LONGEST_SIDE) return from;
  for (let start = from; start < node.length; start += WINDOW - OVERLAP) {
    const [place] = gate.places(textBetween(node, start, start + WINDOW));
    if (place !== undefined) return start + place;
    yield;
  }
  return null;
}
