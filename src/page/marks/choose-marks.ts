import type { Settings } from '../../settings/fields.ts';
import type { QuotationMention, Topic } from '../../spotting/types.ts';
import type { LocatedMention } from './located-mention.ts';

/**
 * Which mentions get a mark. Pure.
 *
 * On a page about the topic: the first mention of each company in each block, and each passage.
 * Elsewhere: the first mention of each company on the page. `every` marks all, `topic-only` only
 * pages about the topic, `never` none. Words on record have a choice of their own beside it.
 *
 * @param mentions in document order, without what the reader has hidden.
 */
export function chooseMarks(
  mentions: readonly LocatedMention[],
  topic: Topic,
  { mode, quotations }: Pick<Settings, 'mode' | 'quotations'>,
): readonly LocatedMention[] {
  const isWanted = ({ mention }: LocatedMention) =>
    mention.quotation === undefined || isMarked(mention.quotation, quotations);
  if (mode === 'every') return mentions.filter(isWanted);
  const about = topic === 'about';
  if (mode === 'never' || (mode === 'topic-only' && !about)) return [];
  const seen = new Map<unknown, Set<string>>();
  return mentions.filter(isWanted).filter(({ mention, block }) => {
    if (mention.kind === 'quotation') return true;
    if (mention.kind === 'passage') return about;
    const scope = about ? block : 'page';
    const entities = seen.get(scope) ?? new Set();
    seen.set(scope, entities);
    const key = `${mention.dossier}/${mention.entity}`;
    if (entities.has(key)) return false;
    entities.add(key);
    return true;
  });
}

/** Words that a page neither words, cuts nor credits differently are only marked where all are. */
function isMarked({ differs, credit }: QuotationMention, which: Settings['quotations']): boolean {
  const isDifferent = differs.length > 0 || credit === 'none' || credit === 'not-introduced';
  return which === 'on' || (which === 'differing' && isDifferent);
}
