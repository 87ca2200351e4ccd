import type { Company, Surroundings } from '../compiled/compiled-rules.ts';
import type { BlockText } from '../text/block-text.ts';
import { inAddress, isWord } from '../text/boundaries.ts';
import { beginsSentence } from '../text/casing.ts';
import type { Hit } from './hits.ts';
import type { Name } from './name-index.ts';

/** A name that stands in a block as a word of its own; the page has not been asked. */
export interface NameCandidate {
  readonly name: Name;
  readonly start: number;
  readonly end: number;
}

/** Those names of a hit that stand as a word, are no control and no part of an address. */
export function nameCandidatesOf(
  block: BlockText,
  hit: Hit,
  endings: () => RegExp,
): NameCandidate[] {
  const { start, end, names } = hit;
  if (inAddress(block.text, start, end)) return [];
  return names
    .filter((name) => isWord(block.text, start, end, endings, name.short === null))
    .filter(({ company }) => !isExcluded(block, company.exclude, start, end))
    .filter(({ company }) => !isControl(block, company, start))
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
function isControl(block: BlockText, { controls }: Company, start: number): boolean {
  const words = block.before(controls, start);
  return words !== null && beginsSentence(block.text, words.start);
}
