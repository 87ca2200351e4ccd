import * as v from 'valibot';
import { Id, Ref, Sentence, Text } from './common.ts';

const Company = v.strictObject({
  kind: v.literal('company'),
  id: Id,
  /** As the company was named at the time of the reporting. */
  name: Text,
  /** What it has been called since, or before, in a sentence. */
  alsoKnownAs: v.optional(Text),
  /** Products that the reporting speaks of as the company's. */
  products: v.array(Text),
  /** Its part in the story, in one sentence. */
  part: Sentence,
});

const Person = v.strictObject({
  kind: v.literal('person'),
  id: Id,
  name: Text,
  /** Other forms of the name that sources use. */
  variants: v.array(Text),
  /** Role as the sources give it. */
  role: Text,
  /** The company that the person spoke for; null for somebody who spoke for none in the record. */
  speaksFor: v.nullable(Id),
  /** Where name and role were found. */
  refs: v.pipe(v.array(Ref), v.minLength(1, 'a person needs at least one reference')),
});

/** A company in the story, or a person who is quoted. */
export const Entity = v.variant('kind', [Company, Person]);
export type Company = v.InferOutput<typeof Company>;
export type Person = v.InferOutput<typeof Person>;
