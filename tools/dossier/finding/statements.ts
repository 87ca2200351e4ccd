import { alike, NEAR, wordsOf } from '../../record/alike.ts';
import type { FoundDocument } from '../reading/read-folder.ts';
import { creditOf, type FoundCredit } from './credits.ts';
import type { FoundNames } from './names.ts';
import type { FoundQuotation } from './quotations.ts';

/** A quotation with its credit: one document's evidence of a statement. */
export interface FoundEvidence extends FoundQuotation {
  readonly credit: FoundCredit;
}

/** The same words, wherever they stand. */
export interface FoundStatement {
  readonly evidence: readonly FoundEvidence[];
  /** The company whose words they seem to be; null where nothing tells, or documents differ. */
  readonly entity: string | null;
  /** Whoever else they may be of, by id. */
  readonly candidates: readonly string[];
}

/** Words of one that stand in another from end to end are the same words, if there are so many. */
const CONTAINED_WORDS = 6;
/** So many wordings of a statement are held against others. */
const MOST_WORDINGS = 5;

/** Puts quotations of the same words together and decides whose they are. */
export function findStatements(
  quotations: readonly FoundQuotation[],
  documents: readonly FoundDocument[],
  names: FoundNames,
): FoundStatement[] {
  const evidence = quotations
    .map((one) => ({ ...one, credit: creditOf(one, documents, names) }))
    .sort(
      (a, b) => a.document - b.document || a.paragraph - b.paragraph || a.span.start - b.span.start,
    );
  return grouped(evidence).map(decided);
}

function grouped(evidence: readonly FoundEvidence[]): FoundEvidence[][] {
  const groups: { words: string[][]; evidence: FoundEvidence[] }[] = [];
  const byWord = new Map<string, Set<number>>();
  for (const one of evidence) {
    const words = wordsOf(one.exact);
    const counts = new Map<number, number>();
    for (const word of new Set(words)) {
      for (const i of byWord.get(word) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
    }
    const likely = [...counts].sort(([, a], [, b]) => b - a).slice(0, 20);
    const same = likely.find(([i]) => groups[i]?.words.some((other) => areSame(words, other)))?.[0];
    const at = same ?? groups.push({ words: [], evidence: [] }) - 1;
    const known = groups[at]?.words ?? [];
    if (known.length < MOST_WORDINGS) known.push(words);
    groups[at]?.evidence.push(one);
    for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(at));
  }
  return groups.map((group) => group.evidence);
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isPart =
    short.length >= CONTAINED_WORDS && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
  return isPart || alike(a, b) >= NEAR;
}

/**
 * A credit that is said counts. One that only points or runs on counts where no document credits somebody else;
 * what is perhaps so counts for nothing, and is told as a candidate.
 */
function decided(evidence: readonly FoundEvidence[]): FoundStatement {
  const entitiesOf = (hows: readonly FoundCredit['how'][]) => [
    ...new Set(
      evidence.flatMap(({ credit }) =>
        hows.includes(credit.how) && credit.entity ? [credit.entity] : [],
      ),
    ),
  ];
  const said = entitiesOf(['said']);
  const weak = said.length > 0 ? said : entitiesOf(['points', 'runs-on']);
  const entity = weak.length === 1 ? (weak[0] ?? null) : null;
  const candidates = entitiesOf(['said', 'points', 'runs-on', 'perhaps']).filter(
    (id) => id !== entity,
  );
  return {
    evidence: evidence.map((one) => ({ ...one, credit: kept(one.credit, entity) })),
    entity,
    candidates,
  };
}

/** A credit that was not said plainly stays only where it agrees with what the words' company is. */
function kept(credit: FoundCredit, entity: string | null): FoundCredit {
  const isKept =
    credit.how === 'said' ||
    (credit.how !== 'perhaps' && (credit.entity === null || credit.entity === entity));
  return isKept
    ? credit
    : { ...credit, kind: 'none', entity: null, person: null, role: null, recipients: [] };
}
