import * as v from 'valibot';
import { Id, PartialDate, Text } from './common.ts';
import { PositionEvidence } from './evidence.ts';

const entries = {
  id: Id,
  entity: Id,
  /** What it comes to, in a sentence of ours. */
  gist: Text,
};

const said = {
  ...entries,
  /** Id of the person who spoke; null when no source names one. */
  speaker: v.nullable(Id),
  /** Set when the speaker's name comes from other coverage than the words. */
  speakerFrom: v.optional(Id),
  /** The speaker as described, e.g. `company spokeswoman`. */
  role: v.nullable(Text),
  /** To whom: outlets by name; empty when no source says. */
  to: v.array(Text),
  /** Null when no source allows a date. */
  date: v.nullable(PartialDate),
  evidence: v.pipe(v.array(PositionEvidence), v.minLength(1, 'a position needs evidence')),
  note: v.optional(Text),
};

/** What a company said, or that it would not, or that the reporting has nothing from it. */
export const Position = v.variant('kind', [
  v.strictObject({
    kind: v.literal('quotation'),
    ...said,
    /** Id of the source whose wording is shown first. */
    wordingFrom: Id,
  }),
  v.strictObject({ kind: v.literal('paraphrase'), ...said }),
  v.strictObject({ kind: v.literal('declined'), ...said }),
  v.strictObject({ kind: v.literal('none'), ...entries }),
]);
export type Position = v.InferOutput<typeof Position>;
