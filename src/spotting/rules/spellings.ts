import type { Spelling } from '../names/spelling.ts';
import type { SpottingRules } from './rules-schema.ts';

/** All spellings of an entity's names: the long ones, then the short ones. */
export function* spellingsOf({
  long,
  short = [],
}: SpottingRules['entities'][number]): Generator<Spelling, void, void> {
  for (const written of long) {
    const text = inOneSpace(written);
    // "chase bank" may be a verb and its object, as "chase" alone may be one.
    const begins = short.length > 0 && short.some(({ name }) => text.startsWith(`${name} `));
    yield { text, case: begins ? 'exact' : 'any' };
  }
  for (const { name, anyCase } of short) {
    yield { text: inOneSpace(name), case: anyCase ? 'any' : 'exact' };
  }
}

/** As the text of a page is read. */
const inOneSpace = (name: string) => name.replace(/\s+/g, ' ');
