import * as v from 'valibot';
import { Id, locatorEntries, Text, TextQuote } from './common.ts';

/** To whom a source credits a statement, in that source. */
export const Attribution = v.strictObject({
  kind: v.picklist(['named-speaker', 'company', 'outlet', 'unnamed-source', 'none']),
  /** The credit in our words, e.g. `the Journal`; absent when there is none. */
  to: v.optional(Text),
  /**
   * `misplaced`: the source credits, or by its order seems to credit, somebody else than the one
   * who said it. `missing`: the speaker's words stand there with no speaker.
   */
  fault: v.optional(v.picklist(['misplaced', 'missing'])),
  note: v.optional(Text),
});
export type Attribution = v.InferOutput<typeof Attribution>;

/** One source that makes a claim, and where. */
export const Evidence = v.strictObject({
  ...locatorEntries,
  attribution: Attribution,
  /** Ids of the sources that this passage rests on, as far as it says. */
  restsOn: v.array(Id),
  /** What this source says differently, in our words. */
  note: v.optional(Text),
  /** Short quotation of a named expert, verbatim. */
  quote: v.optional(TextQuote),
});
export type Evidence = v.InferOutput<typeof Evidence>;

/** One source's version of a position. */
export const PositionEvidence = v.strictObject({
  ...locatorEntries,
  /** How the words stand in that source. */
  form: v.picklist(['quoted', 'partly-quoted', 'unquoted', 'paraphrased', 'declined']),
  /** The company's words as that source has them; absent for a paraphrase. */
  quote: v.optional(TextQuote),
  attribution: Attribution,
  restsOn: v.array(Id),
  note: v.optional(Text),
});
export type PositionEvidence = v.InferOutput<typeof PositionEvidence>;
