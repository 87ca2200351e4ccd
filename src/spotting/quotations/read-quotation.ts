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

/** What the rest of the page says of whoever is credited. */
export interface Introductions {
  /** Does it say anywhere who this person is? */
  readonly isExplained: (person: string) => boolean;
  /** Does it speak of another spokesperson, or of this one, anywhere else? */
  readonly hasOtherRoles: () => boolean;
}

/**
 * Reads how a block credits words that were recognised in it. Null where they are somebody else's own,
 * which happen to be like those on record.
 */
export function readQuotation(
  block: Spoken,
  recognised: Recognised,
  around: Surroundings,
  { isExplained, hasOtherRoles }: Introductions,
): QuotationReading | null {
  const reading = readAttribution(block, recognised, around);
  const { attribution, isSilent, beside, isPointedBeside } = reading;
  if (attribution === null) return { attribution, credit: isSilent ? 'none' : 'unknown' };
  const { kind, entity, person, isRole } = attribution.speaker;
  if (kind === 'unknown' && isRole) {
    return { attribution, credit: hasOtherRoles() ? 'unknown' : 'not-introduced' };
  }
  if (kind === 'outlet' || kind === 'unknown') return { attribution, credit: 'unknown' };
  if (kind === 'company' && entity === recognised.quotation.entity) {
    const isKnown = person === null || isExplained(person.id);
    return { attribution, credit: isKnown ? 'same' : 'not-introduced' };
  }
  // Where their own company stands in the same sentence, another was perhaps read wrongly.
  const isSure =
    attribution.isPlain && !isPointedBeside && !beside.has(recognised.quotation.entity);
  if (!isSure) return { attribution: null, credit: 'unknown' };
  if (recognised.likeness < LIKE_ENOUGH) return null;
  return { attribution, credit: 'other' };
}
