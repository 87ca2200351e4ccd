import * as v from 'valibot';
import { Aspect, Id, Text } from './common.ts';
import { Evidence } from './evidence.ts';

/** CiTO verbs: how one claim bears on another. */
const Relation = v.strictObject({
  type: v.picklist(['confirms', 'qualifies', 'disputes', 'disagreesWith', 'corrects', 'updates']),
  claim: Id,
  aspect: Aspect,
  note: v.optional(Text),
});

/** A figure as a source gives it. */
const Figure = v.strictObject({
  what: Text,
  value: v.number(),
  unit: Text,
  /** The source that gives it in this form. */
  source: Id,
});

/** One factual statement of the reporting, in our own words. */
export const Claim = v.strictObject({
  id: Id,
  text: Text,
  section: v.picklist([
    'request',
    'data',
    'purpose',
    'talks',
    'assurances',
    'services',
    'reactions',
    'privacy-record',
    'market',
    'publication',
    'law',
    'findings',
    'proceedings',
    'remedies',
  ]),
  /** Ids of the companies that it is about. */
  about: v.pipe(v.array(Id), v.minLength(1, 'a claim must be about somebody')),
  /** Who stands behind it, at best, across all evidence. */
  basis: v.picklist(['named-speaker', 'company', 'outlet', 'unnamed-source', 'none']),
  /** Positions that state it: their evidence is evidence for the claim. */
  statedIn: v.array(Id),
  evidence: v.array(Evidence),
  relations: v.array(Relation),
  figures: v.optional(v.array(Figure)),
});
export type Claim = v.InferOutput<typeof Claim>;
