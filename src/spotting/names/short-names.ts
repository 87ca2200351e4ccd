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

/** May stand before a company's name in the middle of a sentence with a capital of their own. */
const OPENERS =
  /^(?:a|an|the|at|in|on|with|and|but|if|when|while|like|from|for|both|even|or|as|by|of|to|via|about|after|before|is|are|my|your|our|their|its|his|her|how|why|what|will|can|does|did|do|has|big|banks?|said|says|than|over|through|including|because|since|though|although|however|now|today|that|this)$/i;

/**
 * Is a short name the company? The rule that says so and the words that it rests on, or null.
 * Exclusions win; then a cue right beside it; then what its neighbours look like; then the page.
 */
export function decide(
  short: ShortName,
  candidate: NameCandidate,
  block: BlockText,
  page: PageEvidence,
): { rule: Rule; cues: string[] } | null {
  const { start, end } = candidate;
  const { text } = block;
  if (short.alone === false && !hasLetter(text.slice(0, start)) && !hasLetter(text.slice(end))) {
    return null;
  }
  if (isExcluded(block, short.exclude, start, end)) return null;
  const beside = block.after(short.cues?.after, end) ?? block.before(short.cues?.before, start);
  if (beside !== null) return { rule: 'short-name-cue', cues: [block.words(beside)] };
  if (short.proper && looksLikeAnotherName(block, start, end)) return null;
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
function looksLikeAnotherName(block: BlockText, start: number, end: number): boolean {
  const { text } = block;
  const next = nextWord(text, end);
  const previous = previousWord(text, start);
  const nextIsName = isCapitalised(next) && !OPENERS.test(next);
  const previousIsName =
    isCapitalised(previous) && !OPENERS.test(previous) && !beginsSentence(text, start);
  if (!block.isTitleCased() && !block.isShouted()) return nextIsName || previousIsName;
  return (nextIsName && !VERB.test(next)) || previousIsName || BEFORE_VERB.test(previous);
}

/** In a headline, what follows these is more likely a verb. */
const BEFORE_VERB =
  /^(?:to|will|would|must|can|could|should|may|they|we|who|cops|police|men|man|dogs|never|not)$/i;

const VERB =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|says?|said|to|isn['’]t|won['’]t|doesn['’]t|wants?|asks?|asked|tells?|told|declin\w+|den(?:y|ies|ied)|refus\w+|agrees?|agreed|cuts?|launch\w*|adds?|plans?|sues?|sued|pays?|charg\w+|join\w*|ends?|starts?|reports?|posts?|raises?|offers?|blocks?|signs?|inks?|fined|hit|faces?|gets?|gives?|sees?|set|makes?|moves?|opens?|closes?|names?|hires?|buys?|acquires?|and|or|after|over|as|in|on|for|with|at|from|by)$/i;
