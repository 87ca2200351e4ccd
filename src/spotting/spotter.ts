import { decide, type PageEvidence } from './context.ts';
import { type Candidate, type Name, type NameFinder, nameFinder } from './names.ts';
import { type PassageFinder, passageFinder, type TopicSigns } from './passages.ts';
import type { SpottingRules } from './schema.ts';
import { belongsToName } from './tickers.ts';
import { judge } from './topic.ts';
import type { BlockScan, Mention, PageContext, Spotter, Spotting } from './types.ts';
import { withoutUnseen } from './unseen.ts';
import type { Rule } from './why.ts';

/** What `scan` keeps of a block; {@link BlockScan} to everyone else. */
interface Scan extends BlockScan {
  readonly candidates: readonly Candidate[];
}

interface Named extends Candidate {
  readonly rule: Rule;
  readonly cues: readonly string[];
}

/**
 * Finds the companies and the passages of the given dossiers. Cheap to create: everything is built
 * when first used, and most of it only on a page that has something to say.
 */
export function createSpotter(rules: readonly SpottingRules[]): Spotter {
  const names = nameFinder(rules);
  const topic = passageFinder(rules);
  return {
    candidates(raw) {
      const { text, rawIndex } = withoutUnseen(raw);
      const places = [...names.places(text), ...topic.places(text)].sort((a, b) => a - b);
      return rawIndex === null ? places : places.map((place) => rawIndex[place] ?? place);
    },
    scan(text, role) {
      const mayName = names.places(text).length > 0;
      const mayTell = topic.places(text).length > 0;
      if (!mayName && !mayTell) return null;
      const found = mayName ? names.find(text) : [];
      const candidates = role === 'prose' && names.isRowOfButtons(text) ? [] : found;
      if (candidates.length === 0 && !mayTell) return null;
      return { text, role, candidates } satisfies Scan as BlockScan;
    },
    resolve: (scans, page) => resolve(scans as readonly Scan[], page, names, topic, rules),
  };
}

function resolve(
  scans: readonly Scan[],
  page: PageContext,
  names: NameFinder,
  topic: PassageFinder,
  rules: readonly SpottingRules[],
): Spotting {
  const title: Scan = { text: page.title, role: 'heading', candidates: names.find(page.title) };
  const all = [title, ...scans];
  const evidence = gather(all);
  const named = all.map((scan) => settle(scan, evidence(scan)));
  const [titleNames = [], ...blockNames] = named;
  const topics = scans.map((scan, i) => topic.read(scan.text, withKinds(blockNames[i] ?? [])));
  const verdict = judge(
    topic.readTitle(page.title, withKinds(titleNames)),
    topic.read(page.title, []).neighbour,
    topic.isOpposed(page.title),
    topics,
  );
  return {
    verdict,
    mentions: scans.map((_, i) =>
      [...(blockNames[i] ?? []).map(toMention), ...passageMentions(topics[i], rules)].sort(
        (a, b) => a.start - b.start || b.end - a.end,
      ),
    ),
  };
}

const withKinds = (named: readonly Named[]) =>
  named.map(({ start, end, name }) => ({ start, end, kind: name.entity.kind }));

/** Page-wide evidence for short names, gathered once and asked block by block. */
function gather(scans: readonly Scan[]): (scan: Scan) => PageEvidence {
  const longForms = new Map<string, string>();
  for (const { text, candidates } of scans) {
    for (const { name, start, end } of candidates) {
      if (name.short === null && !name.isTicker && !longForms.has(name.entity.id)) {
        longForms.set(name.entity.id, text.slice(start, end));
      }
    }
  }
  const unlockedBy = new Map<Name, string | null>();
  const search = ({ short }: Name) => {
    for (const { text } of scans) {
      const found = short?.unlock(text) ?? null;
      if (found !== null) return found;
    }
    return null;
  };
  return ({ text, candidates }) => ({
    unlocked({ name }) {
      const longForm = longForms.get(name.entity.id);
      if (longForm !== undefined) return longForm;
      let found = unlockedBy.get(name);
      if (found === undefined) {
        found = search(name);
        unlockedBy.set(name, found);
      }
      return found;
    },
    companion({ name }) {
      const other = candidates.find(
        (c) =>
          c.name.short === null &&
          !c.name.isTicker &&
          c.name.entity.kind === name.entity.kind &&
          c.name.entity.id !== name.entity.id,
      );
      return other === undefined ? null : text.slice(other.start, other.end);
    },
  });
}

/** Decides every candidate of a block. */
function settle(scan: Scan, page: PageEvidence): Named[] {
  const { text } = scan;
  const named: Named[] = [];
  for (const candidate of scan.candidates) {
    const { name, start, end } = candidate;
    if (name.isTicker) {
      const before = named.findLast((other) => other.name.entity.id === name.entity.id);
      if (before !== undefined && belongsToName(text, before.end, start)) continue;
      const companion = page.companion(candidate);
      if (companion !== null) named.push({ ...candidate, rule: 'ticker', cues: [companion] });
    } else if (name.short === null) {
      named.push({ ...candidate, rule: 'long-name', cues: [text.slice(start, end)] });
    } else {
      const decided = decide(name.short, candidate, text, page);
      if (decided !== null) named.push({ ...candidate, ...decided });
    }
  }
  return named;
}

function toMention({ name, start, end, rule, cues }: Named): Mention {
  const { id, dossier } = name.entity;
  return { kind: 'name', entity: id, dossier, start, end, why: { rule, cues } };
}

function passageMentions(
  found: TopicSigns | undefined,
  rules: readonly SpottingRules[],
): Mention[] {
  const dossier = rules.find((one) => one.topic !== undefined)?.dossier ?? '';
  return (found?.passages ?? []).map(({ start, end, cues }) => ({
    kind: 'passage',
    entity: null,
    dossier,
    start,
    end,
    why: { rule: 'passage', cues },
  }));
}
