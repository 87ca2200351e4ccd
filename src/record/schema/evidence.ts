import * as v from 'valibot';
import { Id, locatorEntries, PartialDate, Text, TextQuote } from './common.ts';

const attributionEntries = {
  kind: v.picklist(['named-speaker', 'company', 'outlet', 'unnamed-source', 'none']),
  /** The credit in our words, e.g. `the Journal`; absent when there is none. */
  to: v.optional(Text),
  /**
   * `misplaced`: the source credits somebody else than the one who said it. `adjoining`: it credits
   * nobody, and by its order the words seem to be somebody else's. `not-introduced`: it names a
   * speaker and never says who that is. `missing`: the words stand there with no speaker.
   */
  fault: v.optional(v.picklist(['misplaced', 'adjoining', 'not-introduced', 'missing'])),
  note: v.optional(Text),
};

/** To whom a source credits something, in that source. */
export const Attribution = v.strictObject(attributionEntries);
export type Attribution = v.InferOutput<typeof Attribution>;

/**
 * The same of a company's statement. All of it is what this one source says: a speaker whom one
 * page names never stands with a recipient or a day that another gives.
 */
export const StatementAttribution = v.strictObject({
  ...attributionEntries,
  /** Id of the person whom this source names as the speaker. */
  speaker: v.optional(Id),
  /** The speaker as this source describes them, e.g. `spokeswoman`. */
  role: v.optional(Text),
  /** To whom it was said: outlets by name. */
  recipients: v.optional(v.array(Text)),
  /** When it was said. Without it, only that it was no later than the source's own date. */
  date: v.optional(PartialDate),
});
export type StatementAttribution = v.InferOutput<typeof StatementAttribution>;

/** One source that makes a claim, and where. */
export const Evidence = v.strictObject({
  ...locatorEntries,
  attribution: Attribution,
  /** Ids of the sources that this passage rests on, as far as it says. */
  restsOn: v.array(Id),
  /** What this source says differently, in our words. */
  note: v.optional(Text),
  /** Short quotation of a named expert, or of the words that decide, verbatim. */
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
  attribution: StatementAttribution,
  restsOn: v.array(Id),
  note: v.optional(Text),
});
export type PositionEvidence = v.InferOutput<typeof PositionEvidence>;
