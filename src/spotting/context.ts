import { beginsSentence, isShouted, isTitleCased, nextWord, previousWord } from './casing.ts';
import type { Candidate, ShortRule } from './names.ts';
import type { Rule } from './why.ts';

/** What the rest of the page says about an entity. */
export interface PageEvidence {
  /** A long name of this entity as it stands on the page, or a phrase that unlocks, or null. */
  unlocked(candidate: Candidate): string | null;
  /** A long name of another entity of the same kind in this block, or null. */
  companion(candidate: Candidate): string | null;
}

/** May stand before a company's name in the middle of a sentence with a capital of their own. */
const OPENERS =
  /^(?:a|an|the|at|in|on|with|and|but|if|when|while|like|from|for|both|even|or|as|by|of|to|via|about|after|before|is|are|my|your|our|their|its|his|her|how|why|what|will|can|does|did|do|has|big|banks?|said|says|than|over|through|including|because|since|though|although|however|now|today|that|this)$/i;

/**
 * Is a short name the company? The rule that says so and the words that it rests on, or null.
 * Exclusions win; then a cue right beside it; then what its neighbours look like; then the page.
 */
export function decide(
  short: ShortRule,
  candidate: Candidate,
  text: string,
  page: PageEvidence,
): { rule: Rule; cues: string[] } | null {
  const { start, end } = candidate;
  if (
    (!short.alone && !/\p{L}/u.test(text.slice(0, start) + text.slice(end))) ||
    short.exclude.before(text, start) !== null ||
    short.exclude.after(text, end) !== null ||
    short.exclude.near(text) !== null
  ) {
    return null;
  }
  const beside = short.cues.after(text, end) ?? short.cues.before(text, start);
  if (beside !== null) return { rule: 'short-name-cue', cues: [beside] };
  if (short.proper && looksLikeAnotherName(text, start, end)) return null;
  const unlocked = page.unlocked(candidate);
  if (unlocked !== null) return { rule: 'short-name-unlocked', cues: [unlocked] };
  const near = short.cues.near(text) ?? page.companion(candidate);
  if (near !== null) return { rule: 'short-name-cue', cues: [near] };
  const shouted = isShouted(text.slice(start, end));
  return short.free && !shouted ? { rule: 'short-name', cues: [] } : null;
}

/**
 * A capitalised neighbour makes it a person or a place ("Chase Utley", "Salmon P. Chase"). In a
 * headline every word has a capital, so there the word has to stand where a name stands: before a
 * comma, a possessive or a verb, not between two other words ("Police Chase Suspect").
 */
function looksLikeAnotherName(text: string, start: number, end: number): boolean {
  const next = nextWord(text, end);
  const previous = previousWord(text, start);
  const nextIsName = /^\p{Lu}/u.test(next) && !OPENERS.test(next);
  const previousIsName =
    /^\p{Lu}/u.test(previous) && !OPENERS.test(previous) && !beginsSentence(text, start);
  if (!isTitleCased(text) && !isShouted(text)) return nextIsName || previousIsName;
  return (nextIsName && !VERB.test(next)) || previousIsName || BEFORE_VERB.test(previous);
}

/** In a headline, what follows these is more likely a verb. */
const BEFORE_VERB =
  /^(?:to|will|would|must|can|could|should|may|they|we|who|cops|police|men|man|dogs|never|not)$/i;

const VERB =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|says?|said|to|isn['’]t|won['’]t|doesn['’]t|wants?|asks?|asked|tells?|told|declin\w+|den(?:y|ies|ied)|refus\w+|agrees?|agreed|cuts?|launch\w*|adds?|plans?|sues?|sued|pays?|charg\w+|join\w*|ends?|starts?|reports?|posts?|raises?|offers?|blocks?|signs?|inks?|fined|hit|faces?|gets?|gives?|sees?|set|makes?|moves?|opens?|closes?|names?|hires?|buys?|acquires?|and|or|after|over|as|in|on|for|with|at|from|by)$/i;
