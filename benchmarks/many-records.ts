import { type PublishedRecord, publicationOf } from '../src/packs/shelf/publication.ts';
import { COMMON_WORDS } from '../src/spotting/rules/common-words.ts';
import { compileRules, soughtIn } from '../src/spotting/rules/compile.ts';
import {
  compileQuotations,
  NOTHING_QUOTED,
  type QuotedRecord,
} from '../src/spotting/rules/compile-quotations.ts';
import type { SpottingRules } from '../src/spotting/rules/rules-schema.ts';
import type { Contestant } from './in-page/contest.ts';
import { generator, manyQuotations } from './many-quotations.ts';
import { manyRules } from './many-rules.ts';

const NAMES = 50_000;
const RECORDS = 500;

/** What pages are given of large records of the reader's own, as JSON, by who is timed with them. */
export function publishedOf(): Partial<Record<Contestant, string>> {
  const names = manyNames();
  const each = NAMES / RECORDS;
  return {
    oursWithManyNames: itemsOf([recordOf(manyRules())]),
    oursWithFiftyThousandNames: itemsOf([recordOf(rulesOf('fifty-thousand', names))]),
    oursWithFiveHundredRecords: itemsOf(
      Array.from({ length: RECORDS }, (_, i) =>
        recordOf(rulesOf(`record-${i}`, names.slice(i * each, (i + 1) * each))),
      ),
    ),
    oursWithManyQuotations: itemsOf([
      recordOf({ dossier: 'many-quotations', entities: [] }, manyQuotations()),
    ]),
  };
}

function itemsOf(records: readonly PublishedRecord[]): string {
  const { before, last } = publicationOf(records, 1);
  return JSON.stringify(Object.fromEntries([...before, ...last]));
}

function recordOf(rules: SpottingRules, quoted: QuotedRecord = NOTHING_QUOTED): PublishedRecord {
  return {
    key: rules.dossier,
    sought: soughtIn(rules, quoted),
    rules: compileRules(rules, quoted),
    quotations: compileQuotations(rules.dossier, quoted),
  };
}

function rulesOf(dossier: string, names: readonly string[]): SpottingRules {
  return {
    dossier,
    entities: names.map((name, i) => ({
      entity: `company-${i}`,
      kind: 'bank' as const,
      long: [name],
    })),
  };
}

const LAST = ['Bank', 'Trust', 'Group', 'Holdings', 'Savings', 'Capital', 'Credit', 'Partners'];

/**
 * Names of companies that do not exist, no two alike, of English words as real ones often are: each page
 * has many words that begin like one. Always the same.
 */
function manyNames(): string[] {
  const next = generator(7);
  const word = () => {
    const text = COMMON_WORDS[Math.floor(next() * COMMON_WORDS.length)] ?? '';
    return text.charAt(0).toUpperCase() + text.slice(1);
  };
  const names = new Set<string>();
  while (names.size < NAMES) {
    names.add(`${word()} ${word()} ${LAST[Math.floor(next() * LAST.length)]}`);
  }
  return [...names];
}
