import * as v from 'valibot';
import { SpottingRules } from '../../spotting/rules/rules-schema.ts';
import { Claim } from './claim.ts';
import { Id, Line, Locator, PartialDate, Ref, Sentence, Text, Url } from './common.ts';
import { Disagreement } from './disagreement.ts';
import { Entity } from './entity.ts';
import { Position } from './position.ts';
import { Source } from './source.ts';

/** Version of the file format. */
export const FORMAT = 2;

/** What the dossier is, who keeps it, by what rule, and what it lacks. */
const PackInfo = v.strictObject({
  format: v.literal(FORMAT),
  id: Id,
  title: Line,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'must be a version such as 1.0.0')),
  /** The date that every summary speaks for. */
  asOf: PartialDate,
  curator: Line,
  licence: v.strictObject({ name: Line, url: v.optional(Url), note: v.optional(Text) }),
  inclusionRule: Text,
  knownGaps: v.array(Text),
  corrections: v.array(v.strictObject({ date: PartialDate, text: Text, refs: v.array(Ref) })),
});

const TimelineEntry = v.strictObject({
  id: Id,
  date: PartialDate,
  text: Text,
  refs: v.pipe(v.array(Ref), v.minLength(1, 'an entry needs at least one reference')),
});

const Summary = v.pipe(v.array(Sentence), v.minLength(1, 'a summary needs a sentence'));

const Summaries = v.strictObject({
  /** At most 120 words. */
  story: Summary,
  /** By entity id; at most 60 words each. */
  companies: v.record(Id, Summary),
});

/** Sentences that stand in more than one document. */
const Shared = v.strictObject({
  id: Id,
  likeness: v.picklist(['identical', 'nearly-identical', 'shared-words']),
  passages: v.pipe(v.array(Locator), v.minLength(2, 'a shared passage stands in two places')),
  /** The source that the words come from, if that can be said. */
  origin: v.nullable(Id),
  /** How the origin is known. */
  originBasis: v.picklist(['stated', 'inferred', 'unknown']),
  note: Text,
});

/** One dossier: everything that is on record about one story. */
export const Pack = v.strictObject({
  pack: PackInfo,
  sources: v.pipe(v.array(Source), v.minLength(1, 'a dossier needs a source')),
  entities: v.pipe(v.array(Entity), v.minLength(1, 'a dossier needs an entity')),
  claims: v.array(Claim),
  positions: v.array(Position),
  disagreements: v.array(Disagreement),
  timeline: v.array(TimelineEntry),
  summaries: Summaries,
  lineage: v.array(Shared),
  /** What is spotted on pages. Without it nothing is marked, and the record can still be read. */
  names: v.optional(SpottingRules),
});
export type Pack = v.InferOutput<typeof Pack>;

/** The keys of a pack: in `seeds/<dossier>/` each is a file of that name. */
export const PACK_KEYS = Object.keys(Pack.entries) as (keyof Pack)[];
