import type { Settings } from '../../settings/fields.ts';
import type { QuotationMention } from '../../spotting/types.ts';
import type { LocatedMention } from './located-mention.ts';
import { withoutCovered } from './others-there.ts';

/**
 * Which mentions get a mark. Pure.
 *
 * On a page about a record's topic: the first mention of each of its companies in each block, and
 * each passage. Elsewhere: the first mention of each company on the page. `every` marks all,
 * `topic-only` only pages about the topic, `never` none. Words on record have a choice of their own
 * beside it. A name that stands in two records is marked once; see `others-there.ts`.
 *
 * @param mentions in document order, without what the reader has hidden; of those at one place, that of
 *   the record that comes first at the head.
 * @param about ids of the dossiers whose topic the page is about.
 */
export function chooseMarks(
  mentions: readonly LocatedMention[],
  about: ReadonlySet<string>,
  { mode, quotations }: Pick<Settings, 'mode' | 'quotations'>,
): readonly LocatedMention[] {
  const isWanted = ({ mention }: LocatedMention) =>
    mention.quotation === undefined || isMarked(mention.quotation, quotations);
  if (mode === 'never') return [];
  const seen = new Map<unknown, Set<string>>();
  const marks = mentions.filter(isWanted).filter(({ mention, block }) => {
    if (mode === 'every') return true;
    const isAbout = about.has(mention.dossier);
    if (mode === 'topic-only' && !isAbout) return false;
    if (mention.kind === 'quotation') return true;
    if (mention.kind === 'passage') return isAbout;
    const scope = isAbout ? block : 'page';
    const entities = seen.get(scope) ?? new Set();
    seen.set(scope, entities);
    const key = `${mention.dossier}/${mention.entity}`;
    if (entities.has(key)) return false;
    entities.add(key);
    return true;
  });
  return withoutCovered(marks);
}

/** Words that a page neither words, cuts nor credits differently are only marked where all are. */
function isMarked({ differs, credit }: QuotationMention, which: Settings['quotations']): boolean {
  const isDifferent = differs.length > 0 || credit === 'none' || credit === 'not-introduced';
  return which === 'on' || (which === 'differing' && isDifferent);
}
