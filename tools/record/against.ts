import type { Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import { coverageFindings, coverageOf } from './coverage.ts';
import type { Documents } from './document.ts';
import { checkLikeness } from './likeness.ts';
import { checkOurQuotations } from './our-quotations.ts';
import { checkOwnWords } from './own-words.ts';
import { verifyFiles, verifyPlaces } from './verify.ts';

/**
 * Holds a pack against the stored documents. Locators and quotations come first and alone: what
 * follows reads through them.
 */
export function checkAgainst(pack: Pack, documents: Documents): Finding[] {
  const places = [...verifyFiles(pack, documents), ...verifyPlaces(pack, documents)];
  if (places.length > 0) return places;
  return [
    ...coverageFindings(pack, coverageOf(pack, documents)),
    ...checkLikeness(pack, documents),
    ...checkOwnWords(pack, documents),
    ...checkOurQuotations(pack, documents),
  ];
}
