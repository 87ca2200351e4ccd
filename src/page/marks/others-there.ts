import { firstIndex } from '../../common/first-index.ts';
import type { Block } from '../blocks/block.ts';
import type { LocatedMention } from './located-mention.ts';

/** A card tells of a name in so many records, and says of no more. */
const MOST_RECORDS = 8;

/** Are both names, of two records, that share letters? */
function areOneName(a: LocatedMention, b: LocatedMention): boolean {
  return (
    a.block === b.block &&
    a.mention.kind === 'name' &&
    b.mention.kind === 'name' &&
    a.mention.dossier !== b.mention.dossier &&
    a.mention.start < b.mention.end &&
    b.mention.start < a.mention.end
  );
}

const byOwner = (a: LocatedMention, b: LocatedMention) =>
  Number(a.mention.isOwn ?? false) - Number(b.mention.isOwn ?? false);

/** Of the names that begin before another, so many may still reach it: a mark of each record. */
const MOST_REACHING = 40;

/**
 * Marks without those of names on which another record's mark stands: one card tells of both. The
 * records that come along are the last to give way. Takes a time that follows the number of marks.
 */
export function withoutCovered(marks: readonly LocatedMention[]): LocatedMention[] {
  const covered = new Set<LocatedMention>();
  const isCovered = (mark: LocatedMention, others: readonly LocatedMention[]) =>
    others.some((other) => areOneName(other, mark));
  const builtin = startsIn(marks.filter(({ mention }) => !mention.isOwn));
  const kept = new Map<Block, LocatedMention[]>();
  for (const mark of marks) {
    if (!mark.mention.isOwn) continue;
    const before = kept.get(mark.block) ?? [];
    kept.set(mark.block, before);
    const isTold = isCovered(mark, builtin(mark)) || isCovered(mark, before.slice(-MOST_REACHING));
    if (isTold) covered.add(mark);
    else before.push(mark);
  }
  return covered.size === 0 ? [...marks] : marks.filter((mark) => !covered.has(mark));
}

/** Those of marks, in text order each block, that may share letters with another. */
function startsIn(marks: readonly LocatedMention[]) {
  const byBlock = new Map<Block, LocatedMention[]>();
  for (const mark of marks) {
    if (!byBlock.get(mark.block)?.push(mark)) byBlock.set(mark.block, [mark]);
  }
  return ({ block, mention }: LocatedMention): readonly LocatedMention[] => {
    const here = byBlock.get(block) ?? [];
    const end = firstIndex(here, (one) => one.mention.start >= mention.end);
    return here.slice(Math.max(0, end - MOST_REACHING), end);
  };
}

/**
 * A name's mention in each record that has it, those that come along at the head; of anything else
 * itself alone.
 *
 * @param mentions all that may be shown, in document order.
 */
export function inAllRecords(
  found: LocatedMention,
  mentions: readonly LocatedMention[],
): readonly LocatedMention[] {
  const byDossier = new Map([[found.mention.dossier, found]]);
  for (const one of mentions) {
    const { dossier } = one.mention;
    if (!byDossier.has(dossier) && areOneName(found, one)) byDossier.set(dossier, one);
  }
  return [...byDossier.values()].sort(byOwner).slice(0, MOST_RECORDS);
}
