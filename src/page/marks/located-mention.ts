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

/** Of a quotation so many words are marked. */
const OPENING = /^\S+(?:\s+\S+){0,4}/;

/**
 * The part of a mention that is painted and pointed at: a name whole, of a passage the words that it
 * rests on, of a quotation its first words; since marks on whole sentences, and cards that open on
 * them, would be anything but quiet.
 *
 * @returns offsets into the block's text.
 */
export function markedPart(found: LocatedMention): {
  readonly start: number;
  readonly end: number;
} {
  const { kind, start, why } = found.mention;
  if (kind === 'name') return found.mention;
  if (kind === 'quotation') return { start, end: start + openingOf(found).length };
  const [cue = ''] = why.cues;
  const at = wordsOf(found).toLowerCase().indexOf(cue.toLowerCase());
  return at < 0 || cue === '' ? found.mention : { start: start + at, end: start + at + cue.length };
}

function openingOf({ mention, block }: LocatedMention): string {
  const first = mention.quotation?.parts[0] ?? mention;
  const words = block.text.slice(first.start, first.end);
  return (OPENING.exec(words)?.[0] ?? words).replace(/[\s,;:.–—-]+$/, '');
}

export interface Boundaries {
  readonly start: BoundaryPoint;
  readonly end: BoundaryPoint;
}

/** Where the marked part stands in the page. */
export function markBoundaries(found: LocatedMention): Boundaries {
  const { start, end } = markedPart(found);
  return boundaryPoints(found.block, start, end);
}

/** Where all of a mention's words stand: of a passage, those that it rests on. */
export function wholeBoundaries(found: LocatedMention): Boundaries {
  const { mention, block } = found;
  if (mention.kind !== 'quotation') return markBoundaries(found);
  return boundaryPoints(block, mention.start, mention.end);
}
