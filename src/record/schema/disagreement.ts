import * as v from 'valibot';
import { Aspect, Id, Locator, Ref, Text } from './common.ts';

const Side = v.strictObject({
  /** What these sources report, in our words. */
  says: Text,
  at: v.pipe(v.array(Locator), v.minLength(1, 'a side needs at least one place')),
});

/** A place where the reports, or a report and a company, do not agree. */
export const Disagreement = v.strictObject({
  id: Id,
  /** One line for the card. */
  line: Text,
  aspect: Aspect,
  about: v.pipe(v.array(Id), v.minLength(1, 'a disagreement must be about somebody')),
  sides: v.pipe(v.array(Side), v.minLength(1)),
  /** What the company says on it, if anything. */
  company: v.optional(v.strictObject({ text: Text, refs: v.pipe(v.array(Ref), v.minLength(1)) })),
  /** What a reader can conclude. */
  follows: Text,
  /** What settles it: a source, the documents' own words, or nothing. */
  settled: v.strictObject({
    by: v.picklist(['other-coverage', 'seeded-reporting', 'inference', 'nothing']),
    text: Text,
    refs: v.array(Ref),
  }),
  /** Claims and positions that it concerns. */
  refs: v.array(Ref),
});
export type Disagreement = v.InferOutput<typeof Disagreement>;
