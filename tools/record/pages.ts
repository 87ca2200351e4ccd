import type { Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import { type Documents, paragraphHash } from './document.ts';

/** What became of the quotations from pages that are no stored documents. */
export interface PageReport {
  readonly findings: readonly Finding[];
  /** Quotations that stand in a paragraph with their hash. */
  readonly held: number;
  /** `position source` of those whose page was not among the pages given. */
  readonly notGiven: readonly string[];
  /** `position source` of those that have no hash. */
  readonly withoutHash: readonly string[];
}

/**
 * Holds quotations from other pages against copies of those pages, `<source id>.txt` each: a
 * paragraph has the hash, and the words stand in it.
 */
export function checkPages(pack: Pack, pages: Documents): PageReport {
  const findings: Finding[] = [];
  const notGiven: string[] = [];
  const withoutHash: string[] = [];
  let held = 0;
  for (const list of ['claims', 'positions'] as const) {
    for (const [i, item] of pack[list].entries()) {
      if (!('evidence' in item)) continue;
      for (const [j, { source, paragraph, hash, quote }] of item.evidence.entries()) {
        if (paragraph !== undefined) continue;
        const path = [list, i, 'evidence', j];
        if (hash === undefined) {
          if (quote) withoutHash.push(`${item.id} ${source}`);
          continue;
        }
        const page = pages.get(`${source}.txt`);
        if (page === undefined) {
          notGiven.push(`${item.id} ${source}`);
          continue;
        }
        const text = page.find((one) => paragraphHash(one) === hash);
        if (text === undefined) {
          findings.push({ path: [...path, 'hash'], reason: `no paragraph of "${source}" has it` });
        } else if (quote && !text.includes(quote.exact)) {
          const reason = `does not stand in the paragraph of "${source}"`;
          findings.push({ path: [...path, 'quote', 'exact'], reason });
        } else held++;
      }
    }
  }
  return { findings, held, notGiven, withoutHash };
}
