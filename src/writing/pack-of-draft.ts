import type { Draft, DraftPage, Entry } from './draft.ts';
import { claimOf, type Group, positionOf } from './evidence-of.ts';
import { People } from './people.ts';
import { datedAs, firstDayOf } from './typed.ts';

/** Sentences that a pack needs and nobody writes, in the reader's language. */
export interface Wordings {
  /** What a page was read through: itself. @param day ISO 8601. */
  readonly readThrough: (day: string) => string;
  /** That the record has no entry of a company. */
  readonly noStatement: (company: string) => string;
  /** In place of a role that the page does not give. */
  readonly roleUnknown: string;
}

/** Where each part of a pack comes from: ids of the draft, by list and place in it. */
export interface Origins {
  readonly sources: readonly string[];
  /** The companies, and then for each person an entry that names them. */
  readonly companies: readonly string[];
  readonly people: readonly string[];
  /** For each its entries: the evidence, in order. */
  readonly claims: readonly (readonly string[])[];
  readonly positions: readonly (readonly string[])[];
  /** After these positions: companies without any. */
  readonly silent: readonly string[];
  readonly timeline: readonly string[];
  readonly names: readonly string[];
}

/**
 * A draft as a pack, as far as it goes: what is missing is empty, and for the pack's own checks to
 * find. Nothing is added that the reader did not write or choose, but for the wordings given.
 */
export function packOfDraft(draft: Draft, wordings: Wordings): { pack: object; origins: Origins } {
  const groups = groupsOf(draft.entries);
  const quotations = groups.filter(([root]) => root.kind === 'quotation');
  const claims = groups.filter(([root]) => root.kind === 'claim');
  const used = new Set(groups.flatMap(([root]) => root.companies));
  const companies = draft.companies.filter(({ id }) => used.has(id));
  const citing = new Set(draft.entries.map(({ page }) => page));
  const pages = draft.pages.filter(({ id }) => citing.has(id));
  const speaking = new Set(quotations.map(([root]) => root.companies[0]));
  const silent = companies.filter(({ id }) => !speaking.has(id));
  const people = new People(companies, wordings.roleUnknown);
  const refs = groups.map(([root]) => refOf(root));
  const refsOf = (company: string) =>
    groups.filter(([{ companies: all }]) => all.includes(company)).map(([root]) => refOf(root));
  const positions = quotations.map((group) => positionOf(group, companies, pages, people));
  const timeline = groups
    .flatMap(([root]) => timelineEntryOf(root))
    .sort((a, b) => firstDayOf(a.date.value).localeCompare(firstDayOf(b.date.value), 'en'));
  const marked = companies.filter((one) => one.marked);
  const pack = {
    pack: {
      format: 2,
      id: draft.id,
      title: draft.title,
      version: draft.version,
      asOf: { value: lastDayOf(draft), precision: 'day' },
      curator: draft.curator,
      licence: { name: draft.licence },
      inclusionRule: draft.inclusionRule,
      knownGaps: linesOf(draft.gaps),
      corrections: [],
    },
    sources: pages.map((page) => sourceOf(page, wordings)),
    entities: [
      ...companies.map(({ id, name, part }) => ({
        kind: 'company',
        id,
        name,
        products: [],
        part: { text: part, refs: refsOf(id) },
      })),
      ...people.entities(),
    ],
    claims: claims.map((group) => claimOf(group, companies, pages)),
    positions: [
      ...positions,
      ...silent.map(({ id, name }) => ({
        kind: 'none',
        id: `none-${id}`,
        entity: id,
        gist: wordings.noStatement(name),
      })),
    ],
    disagreements: [],
    timeline,
    summaries: {
      story: [{ text: draft.story, refs }],
      companies: Object.fromEntries(
        companies.map(({ id, summary }) => [id, [{ text: summary, refs: refsOf(id) }]]),
      ),
    },
    lineage: [],
    ...(marked.length > 0 && {
      names: {
        dossier: draft.id,
        // Long names need no vouching, so of which kind a company is decides nothing.
        entities: marked.map(({ id, name }) => ({ entity: id, kind: 'platform', long: [name] })),
        buttons: [],
      },
    }),
  };
  const origins: Origins = {
    sources: pages.map(({ id }) => id),
    companies: companies.map(({ id }) => id),
    people: people.namedIn(),
    claims: claims.map((group) => group.map(({ id }) => id)),
    positions: quotations.map((group) => group.map(({ id }) => id)),
    silent: silent.map(({ id }) => id),
    timeline: timeline.map(({ id }) => id.slice(ON.length)),
    names: marked.map(({ id }) => id),
  };
  return { pack, origins };
}

/** Entrys with, after each, those that are other pages' versions of it. */
function groupsOf(entries: readonly Entry[]): Group[] {
  const roots = new Map(
    entries
      .filter(({ sameAs }) => sameAs === null)
      .map((root) => [root.id, [root] as [Entry, ...Entry[]]]),
  );
  for (const one of entries) {
    if (one.sameAs === null) continue;
    const group = roots.get(one.sameAs);
    // What it was a version of has gone, or is of the other kind, or is a version itself.
    if (group?.[0].kind === one.kind) group.push(one);
    else roots.set(one.id, [one]);
  }
  return entries.flatMap(({ id }) => {
    const group = roots.get(id);
    return group ? [group] : [];
  });
}

const refOf = ({ kind, id }: Entry) => `${kind === 'claim' ? 'claim' : 'position'}:${id}`;

function sourceOf(page: DraftPage, { readThrough }: Wordings): object {
  return {
    id: page.id,
    group: 'seeded',
    kind: page.kind,
    headline: page.title || null,
    site: page.site,
    ...(page.byline && { byline: page.byline }),
    published: datedAs(page.published),
    url: page.address,
    isBasedOn: [],
    readThrough: readThrough(page.read),
    read: page.read,
    quality: page.quality,
  };
}

const ON = 'on-';

/** When an entry was made, where its page says so. */
function timelineEntryOf(root: Entry) {
  const date = datedAs(root.by.date);
  if (date === null || root.text === '') return [];
  return [{ id: `${ON}${root.id}`, date, text: root.text, refs: [refOf(root)] }];
}

/** The day that the record speaks for: the last on which anything was read. */
function lastDayOf({ entries, pages }: Draft): string {
  return (
    [...entries, ...pages]
      .map(({ read }) => read)
      .sort()
      .at(-1) ?? ''
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
