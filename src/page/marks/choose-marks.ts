import type { Settings } from '../../settings/fields.ts';
import type { Topic } from '../../spotting/types.ts';
import type { LocatedMention } from './located-mention.ts';

/**
 * Which mentions get a mark. Pure.
 *
 * On a page about the topic: the first mention of each company in each block, and each passage.
 * Elsewhere: the first mention of each company on the page. `every` marks all, `topic-only` only
 * pages about the topic, `never` none.
 *
 * @param mentions in document order, without what the reader has hidden.
 */
export function chooseMarks(
  mentions: readonly LocatedMention[],
  topic: Topic,
  mode: Settings['mode'],
): readonly LocatedMention[] {
  if (mode === 'every') return mentions;
  const about = topic === 'about';
  if (mode === 'never' || (mode === 'topic-only' && !about)) return [];
  const seen = new Map<unknown, Set<string>>();
  return mentions.filter(({ mention, block }) => {
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
