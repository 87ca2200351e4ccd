import type { Attribution, Surroundings } from './attribution/read-attribution.ts';
import { readAttribution } from './attribution/read-attribution.ts';
import type { Spoken } from './attribution/tokens.ts';
import type { Recognised } from './recognise.ts';

/** How a page credits words on record. */
export type Credit =
  /** The company that said them, or one of its people. */
  | 'same'
  /** Somebody else. */
  | 'other'
  /** Somebody whom the page nowhere introduces: "said Diana", "the spokesperson said". */
  | 'not-introduced'
  /** An outlet, somebody of whom nothing is known, or nobody for sure. */
  | 'unknown'
  /** Nobody. */
  | 'none';

/** What a page does with words on record. */
export interface QuotationReading {
  readonly attribution: Attribution | null;
  readonly credit: Credit;
}

/**
 * Whoever else says nearly the same may say it of themselves: only words this like those on record are
 * said to be credited to somebody else.
 */
const LIKE_ENOUGH = 0.85;

/**
 * Reads how a block credits words that were recognised in it. Null where they are somebody else's own,
 * which happen to be like those on record.
 *
 * @param isExplained does the page say anywhere who this person is?
 */
export function readQuotation(
  block: Spoken,
  recognised: Recognised,
  around: Surroundings,
  isExplained: (person: string) => boolean,
): QuotationReading | null {
  const { attribution, isSilent, beside } = readAttribution(block, recognised, around);
  if (attribution === null) return { attribution, credit: isSilent ? 'none' : 'unknown' };
  const { kind, entity, person, isGuess } = attribution.speaker;
  if (kind === 'unknown' && attribution.speaker.isRole) {
    return { attribution, credit: 'not-introduced' };
  }
  if (kind === 'outlet' || kind === 'unknown') return { attribution, credit: 'unknown' };
  if (kind === 'company' && entity === recognised.quotation.entity) {
    const isKnown = person === null || isExplained(person.id);
    return { attribution, credit: isKnown ? 'same' : 'not-introduced' };
  }
  // Where their own company stands in the same sentence, another was perhaps read wrongly.
  if (isGuess || beside.has(recognised.quotation.entity)) {
    return { attribution: null, credit: 'unknown' };
  }
  if (recognised.likeness < LIKE_ENOUGH) return null;
  return { attribution, credit: 'other' };
}
