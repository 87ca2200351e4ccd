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

/**
 * Marks without those of names on which another record's mark stands: one card tells of both. The
 * records that come along are the last to give way.
 */
export function withoutCovered(marks: readonly LocatedMention[]): LocatedMention[] {
  const kept = new Map<Block, LocatedMention[]>();
  const covered = new Set<LocatedMention>();
  for (const mark of [...marks].sort(byOwner)) {
    const here = kept.get(mark.block) ?? [];
    kept.set(mark.block, here);
    // Of one block's, few stand in another record.
    if (mark.mention.isOwn && here.some((other) => areOneName(other, mark))) covered.add(mark);
    else here.push(mark);
  }
  return covered.size === 0 ? [...marks] : marks.filter((mark) => !covered.has(mark));
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
