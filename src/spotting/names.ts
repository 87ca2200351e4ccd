import type { BlockText } from './block-text.ts';
import { inAddress, isWord } from './boundaries.ts';
import { beginsSentence } from './casing.ts';
import { spellingsOf } from './gate.ts';
import type { Entry, Hit } from './matcher.ts';
import type { Lexicon } from './phrases.ts';
import type { EntityRules, ShortName, SpottingRules, Surroundings } from './schema.ts';

/** One name of an entity, long or short. */
export interface Name {
  readonly dossier: string;
  readonly rules: EntityRules;
  /** Null for a long name and for a ticker. */
  readonly short: ShortName | null;
  readonly isTicker: boolean;
}

/** A name that stands in a block as a word of its own; the page has not been asked. */
export interface Candidate {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

/** All spellings of a dossier's names, each with the name that it stands for. */
export function namesOf({ dossier, entities }: SpottingRules): Entry<Name>[] {
  return entities.flatMap((rules) => {
    const long: Name = { dossier, rules, short: null, isTicker: false };
    const shorts = (rules.short ?? []).map((short): Name => ({ ...long, short }));
    const values = [...rules.long.map(() => long), ...shorts];
    return [...spellingsOf(rules)].map((spelling, i) => ({
      ...spelling,
      value: values[i] ?? long,
    }));
  });
}

/** The phrases that names ask for. */
export function addNamePhrases(lexicon: Lexicon, { entities }: SpottingRules): void {
  const addAll = ({ before, after, near }: Surroundings = {}) => {
    for (const phrases of [before, after, near]) lexicon.add(phrases);
  };
  for (const { exclude, controls, short = [] } of entities) {
    addAll(exclude);
    lexicon.add(controls);
    for (const name of short) {
      addAll(name.cues);
      addAll(name.exclude);
      lexicon.add(name.unlock);
    }
  }
}

/** Those names of a hit that stand as a word, are no control and no part of an address. */
export function candidatesOf(block: BlockText, hit: Hit<Name>, endings: RegExp): Candidate[] {
  const { start, end, values } = hit;
  if (inAddress(block.text, start, end)) return [];
  return values
    .filter((name) => isWord(block.text, start, end, endings, name.short === null))
    .filter(({ rules }) => !isExcluded(block, rules.exclude, start, end))
    .filter(({ rules }) => !isControl(block, rules, start))
    .map((name) => ({ name, start, end }));
}

/** Do its surroundings make a name something else? */
export function isExcluded(
  block: BlockText,
  exclude: Surroundings | undefined,
  start: number,
  end: number,
): boolean {
  return (
    exclude !== undefined &&
    (block.before(exclude.before, start) ??
      block.after(exclude.after, end) ??
      block.within(exclude.near)) !== null
  );
}

/** Words of a page's own buttons that begin a sentence make the name a control ("Share on"). */
function isControl(block: BlockText, { controls }: EntityRules, start: number): boolean {
  const words = block.before(controls, start);
  return words !== null && beginsSentence(block.text, words.start);
}
