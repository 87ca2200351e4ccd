import { builtinPacks } from '../../record/builtin-packs.ts';
import { COMMON_WORDS } from '../../spotting/rules/common-words.ts';
import type { Sought } from '../../spotting/rules/gate-sources.ts';

/** A name that means something else, too: another record's company, or a word of every page. */
export interface Clash {
  readonly name: string;
  /** Title of the record; null for a common word. */
  readonly with: string | null;
}

/** Of a record what it is called, and what it looks for. */
export interface Named {
  readonly title: string;
  readonly sought: Pick<Sought, 'spellings'>;
}

const sameName = (name: string) => name.replace(/[\s.·・'’‐-]+/g, '').toLowerCase();

/** Which of a pack's names are also those of others, in the order of the pack. */
export function clashesOf({ spellings }: Pick<Sought, 'spellings'>, others: readonly Named[]) {
  const known = new Map<string, string>();
  for (const { title, sought } of [...others].reverse()) {
    for (const { text } of sought.spellings) known.set(sameName(text), title);
  }
  for (const { pack, names } of builtinPacks()) {
    for (const { long, short = [] } of names?.entities ?? []) {
      for (const name of [...long, ...short.map((one) => one.name)]) {
        known.set(sameName(name), pack.title);
      }
    }
  }
  const common = new Set(COMMON_WORDS);
  const seen = new Set<string>();
  return spellings.flatMap(({ text, case: letterCase }): Clash[] => {
    if (seen.has(text)) return [];
    seen.add(text);
    const title = known.get(sameName(text));
    if (title !== undefined) return [{ name: text, with: title }];
    return letterCase === 'any' && common.has(text.toLowerCase())
      ? [{ name: text, with: null }]
      : [];
  });
}
