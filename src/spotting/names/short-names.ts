import type { ShortName } from '../compiled/compiled-rules.ts';
import type { BlockText } from '../text/block-text.ts';
import { beginsSentence, isShouted, nextWord, previousWord } from '../text/casing.ts';
import { hasLetter, isCapitalised } from '../text/letters.ts';
import type { Rule } from '../why.ts';
import { isExcluded, type NameCandidate } from './name-candidates.ts';

/** What the rest of the page says about an entity. */
export interface PageEvidence {
  /** A long name of this entity as it stands on the page, or a phrase that unlocks, or null. */
  unlocked(candidate: NameCandidate): string | null;
  /** A long name of another entity of the same kind in this block, or null. */
  companion(candidate: NameCandidate): string | null;
}

/** Words that tell what a capital beside a short name means; see the rules' schema. */
export interface Capitals {
  readonly openers: RegExp;
  readonly verbs: RegExp;
  readonly beforeVerbs: RegExp;
}

/**
 * Is a short name the company? The rule that says so and the words that it rests on, or null.
 * Exclusions win; then a cue right beside it; then what its neighbours look like; then the page.
 */
export function decideShortName(
  short: ShortName,
  candidate: NameCandidate,
  block: BlockText,
  page: PageEvidence,
  capitals: Capitals,
): { rule: Rule; cues: string[] } | null {
  const { start, end } = candidate;
  const { text } = block;
  if (short.alone === false && !hasLetter(text.slice(0, start)) && !hasLetter(text.slice(end))) {
    return null;
  }
  if (isExcluded(block, short.exclude, start, end)) return null;
  const beside = block.after(short.cues?.after, end) ?? block.before(short.cues?.before, start);
  if (beside !== null) return { rule: 'short-name-cue', cues: [block.words(beside)] };
  if (short.proper && looksLikeAnotherName(block, start, end, capitals)) return null;
  const unlocked = page.unlocked(candidate);
  if (unlocked !== null) return { rule: 'short-name-unlocked', cues: [unlocked] };
  const near = block.within(short.cues?.near);
  const vouched = near === null ? page.companion(candidate) : block.words(near);
  if (vouched !== null) return { rule: 'short-name-cue', cues: [vouched] };
  return short.free && tellsByItsCase(short, block, start, end)
    ? { rule: 'short-name', cues: [] }
    : null;
}

/** Is it written as a name, where a name is told from a word by its capital? */
function tellsByItsCase(short: ShortName, block: BlockText, start: number, end: number): boolean {
  const name = block.text.slice(start, end);
  if (!isCapitalised(name) || isShouted(name)) return false;
  return !short.proper || !block.isTitleCased();
}

/**
 * A capitalised neighbour makes it a person or a place ("Chase Utley", "Salmon P. Chase"). In a
 * headline every word has a capital, so there the word has to stand where a name stands: before a
 * comma, a possessive or a verb, not between two other words ("Police Chase Suspect").
 */
function looksLikeAnotherName(
  block: BlockText,
  start: number,
  end: number,
  { openers, verbs, beforeVerbs }: Capitals,
): boolean {
  const { text } = block;
  const next = nextWord(text, end);
  const previous = previousWord(text, start);
  const nextIsName = isCapitalised(next) && !openers.test(next);
  const previousIsName =
    isCapitalised(previous) && !openers.test(previous) && !beginsSentence(text, start);
  if (!block.isTitleCased() && !block.isShouted()) return nextIsName || previousIsName;
  return (nextIsName && !verbs.test(next)) || previousIsName || beforeVerbs.test(previous);
}
