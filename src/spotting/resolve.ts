import { lazy } from '../common/lazy.ts';
import type { Kind } from './compiled/compiled-rules.ts';
import { isExcluded, type NameCandidate } from './names/name-candidates.ts';
import type { Name } from './names/name-index.ts';
import { type Capitals, decideShortName, type PageEvidence } from './names/short-names.ts';
import { belongsToName } from './names/tickers.ts';
import type { Named } from './quotations/attribution/tokens.ts';
import type { QuotationReader } from './quotations/quotation-reader.ts';
import type { Recognised } from './quotations/recognise.ts';
import type { BlockText } from './text/block-text.ts';
import { readSigns, readTitle, type TopicSigns } from './topic/passages.ts';
import { judge } from './topic/verdict.ts';
import type { BlockScan, Mention, PageContext, Spotting } from './types.ts';
import type { Rule } from './why.ts';

/** What `scan` keeps of a block; {@link BlockScan} to everyone else. */
export interface Scan extends BlockScan {
  readonly block: BlockText;
  readonly candidates: readonly NameCandidate[];
  /** Looked for once there is what reads quotations; null before. */
  quotations: readonly Recognised[] | null;
}

/** What resolving needs of the rules and of the page. */
export interface Resolving {
  /** Id of the dossier that passages belong to. */
  readonly dossier: string;
  readonly capitals: Capitals;
  /** Null where no quotation was looked for. */
  readonly quotationReader: QuotationReader | null;
  readonly page: PageContext;
}

/** A name candidate that was decided to be the company: adds by what rule, on what words. */
interface DecidedName extends NameCandidate {
  readonly rule: Rule;
  readonly cues: readonly string[];
}

/**
 * Decides every mention and the verdict in the light of the whole page. Yields between blocks,
 * where the work may be interrupted.
 */
export function* resolve(
  title: Scan,
  scans: readonly Scan[],
  { dossier, capitals, quotationReader, page }: Resolving,
): Generator<void, Spotting> {
  const evidence = gather([title, ...scans]);
  yield;
  const named: DecidedName[][] = [];
  for (const scan of scans) {
    named.push(settle(scan, evidence(scan), capitals));
    yield;
  }
  const titleNames = settle(title, evidence(title), capitals);
  const titleSigns = readTitle(title.block, titleNames);
  const signs: TopicSigns[] = [];
  for (const [i, scan] of scans.entries()) {
    signs.push(readSigns(scan.block, named[i] ?? [], titleSigns));
    yield;
  }
  const verdict = judge(
    titleSigns,
    readSigns(title.block, titleNames),
    title.block.within('against') !== null,
    signs,
  );
  const quotations = yield* quotationsIn(scans, named, titleNames, page, quotationReader);
  const mentions = signs.map((found, i) =>
    [
      ...(named[i] ?? []).map(toMention),
      ...passagesOf(found, dossier),
      ...(quotations[i] ?? []),
    ].sort((a, b) => a.start - b.start || b.end - a.end),
  );
  return { verdict, about: verdict.topic === 'about' ? [dossier] : [], mentions };
}

/** Of each block the mentions of words on record. */
function* quotationsIn(
  scans: readonly Scan[],
  named: readonly (readonly DecidedName[])[],
  title: readonly DecidedName[],
  page: PageContext,
  reader: QuotationReader | null,
): Generator<void, readonly (readonly Mention[])[]> {
  if (!reader) return [];
  const found: (readonly Recognised[])[] = [];
  for (const scan of scans) {
    scan.quotations ??= reader.recognise(scan.block.wordList());
    found.push(scan.quotations);
    yield;
  }
  if (found.every(({ length }) => length === 0)) return [];
  const blocks = scans.map(({ text, candidates }, i) => {
    const decided = named[i] ?? [];
    const starts = new Set(decided.map(({ start }) => start));
    const undecided = candidates.filter(({ name, start }) => name.short && !starts.has(start));
    return {
      text,
      names: decided.map(toNamed),
      undecided: undecided.map(toNamed),
      beside: (where: 'before' | 'behind') => page.beside?.(i, where),
    };
  });
  yield;
  const mentionOf = reader.read(blocks, title.map(toNamed), page.text);
  const mentions: Mention[][] = [];
  for (const [i, quotations] of found.entries()) {
    mentions.push(quotations.flatMap((one) => mentionOf(i, one) ?? []));
    if (quotations.length > 0) yield;
  }
  return mentions;
}

/** Page-wide evidence for short names, gathered once and asked block by block. */
function gather(scans: readonly Scan[]): (scan: Scan) => PageEvidence {
  const longForms = new Map<string, string>();
  for (const { block, candidates } of scans) {
    for (const candidate of candidates) {
      const { entity } = candidate.name.company;
      if (longForms.has(entity)) continue;
      const sure = isLong(candidate.name) ? block.words(candidate) : sureShort(candidate, block);
      if (sure !== null) longForms.set(entity, sure);
    }
  }
  const unlocking = new Map<Name, string | null>();
  const search = (name: Name) => {
    for (const { block } of scans) {
      const found = block.within(name.short?.unlock);
      if (found !== null) return block.words(found);
    }
    return null;
  };
  return ({ text, candidates }) => {
    const long = lazy(() => firstLongNames(candidates));
    return {
      unlocked({ name }) {
        const longForm = longForms.get(name.company.entity);
        if (longForm !== undefined) return longForm;
        let found = unlocking.get(name);
        if (found === undefined) {
          found = search(name);
          unlocking.set(name, found);
        }
        return found;
      },
      companion({ name: { company } }) {
        const other = long()
          .get(company.kind)
          ?.find(({ name }) => name.company.entity !== company.entity);
        return other === undefined ? null : text.slice(other.start, other.end);
      },
    };
  };
}

/** Of each kind of company the first long name, and the first of another company. */
function firstLongNames(candidates: readonly NameCandidate[]): ReadonlyMap<Kind, NameCandidate[]> {
  const first = new Map<Kind, NameCandidate[]>();
  for (const candidate of candidates) {
    const { company } = candidate.name;
    if (!isLong(candidate.name)) continue;
    const known = first.get(company.kind);
    if (known === undefined) first.set(company.kind, [candidate]);
    else if (known.length === 1 && known[0]?.name.company.entity !== company.entity) {
      known.push(candidate);
    }
  }
  return first;
}

/** A short name with its cue right beside it ("Chase customers"): as good as the long one. */
function sureShort({ name, start, end }: NameCandidate, block: BlockText): string | null {
  if (name.short === null || isExcluded(block, name.short.exclude, start, end)) return null;
  const cue = block.after(name.short.cues?.after, end);
  return cue && block.text.slice(start, cue.end);
}

const isLong = (name: Name) => name.short === null && !name.isTicker;

/** Decides every candidate of a block. */
function settle(
  { block, candidates }: Scan,
  page: PageEvidence,
  capitals: Capitals,
): DecidedName[] {
  const named: DecidedName[] = [];
  const last = new Map<string, DecidedName>();
  for (const candidate of candidates) {
    const { name, start } = candidate;
    const before = named.length;
    if (name.isTicker) {
      const own = last.get(name.company.entity);
      if (own !== undefined && belongsToName(block.text, own.end, start)) continue;
      const companion = page.companion(candidate);
      if (companion !== null) named.push({ ...candidate, rule: 'ticker', cues: [companion] });
    } else if (name.short === null) {
      named.push({ ...candidate, rule: 'long-name', cues: [block.words(candidate)] });
    } else {
      const decided = decideShortName(name.short, candidate, block, page, capitals);
      if (decided !== null) named.push({ ...candidate, ...decided });
    }
    const settled = named[before];
    if (settled !== undefined) last.set(settled.name.company.entity, settled);
  }
  return named;
}

function toMention({ name, start, end, rule, cues }: DecidedName): Mention {
  const { dossier, company } = name;
  return { kind: 'name', entity: company.entity, dossier, start, end, why: { rule, cues } };
}

const toNamed = ({ name: { company }, start, end }: NameCandidate): Named => ({
  start,
  end,
  entity: company.entity,
  kind: company.kind,
});

function passagesOf({ passages }: TopicSigns, dossier: string): Mention[] {
  return passages.map(({ start, end, cues }) => ({
    kind: 'passage',
    entity: null,
    dossier,
    start,
    end,
    why: { rule: 'passage', cues },
  }));
}
