import type { Mention } from '../../spotting/types.ts';
import { type Block, type BoundaryPoint, boundaryPoints } from '../blocks/block.ts';

/** A mention where it stands in this page. */
export interface LocatedMention {
  /** Holds for as long as the block does; never used again in this page. */
  readonly id: number;
  readonly mention: Mention;
  readonly block: Block;
}

/** The words of a mention as the page shows them. */
export function wordsOf({ mention, block }: LocatedMention): string {
  return block.text.slice(mention.start, mention.end);
}

/**
 * The part of a mention that is painted and pointed at: a name whole, and of a passage the words
 * that it rests on, since a tint under whole sentences would be anything but quiet.
 *
 * @returns offsets into the block's text.
 */
export function markedPart(found: LocatedMention): {
  readonly start: number;
  readonly end: number;
} {
  const { kind, start, why } = found.mention;
  if (kind === 'name') return found.mention;
  const [cue = ''] = why.cues;
  const at = wordsOf(found).toLowerCase().indexOf(cue.toLowerCase());
  return at < 0 || cue === '' ? found.mention : { start: start + at, end: start + at + cue.length };
}

/** Where the marked part stands in the page. */
export function markBoundaries(found: LocatedMention): {
  readonly start: BoundaryPoint;
  readonly end: BoundaryPoint;
} {
  const { start, end } = markedPart(found);
  return boundaryPoints(found.block, start, end);
}
