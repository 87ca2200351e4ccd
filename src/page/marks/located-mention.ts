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

/** The same, of a quotation without what the page puts between two parts of it. */
export function shownWordsOf(found: LocatedMention): string {
  const { mention, block } = found;
  if (!mention.quotation) return wordsOf(found);
  const { parts } = mention.quotation;
  return parts.map(({ start, end }) => block.text.slice(start, end).trim()).join(' ');
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
  if (kind === 'quotation') return openingOf(found);
  const [cue = ''] = why.cues;
  const at = wordsOf(found).toLowerCase().indexOf(cue.toLowerCase());
  return at < 0 || cue === '' ? found.mention : { start: start + at, end: start + at + cue.length };
}

function openingOf({ mention, block }: LocatedMention): { start: number; end: number } {
  const { start, end } = mention.quotation?.parts[0] ?? mention;
  const words = block.text.slice(start, end);
  const opening = (OPENING.exec(words)?.[0] ?? words).replace(/[\s,;:.–—-]+$/, '');
  return { start, end: start + opening.length };
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
