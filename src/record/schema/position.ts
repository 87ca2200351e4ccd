import * as v from 'valibot';
import { Id, Text } from './common.ts';
import { PositionEvidence } from './evidence.ts';

const entries = {
  id: Id,
  entity: Id,
  /** What it comes to, in a sentence of ours. */
  gist: Text,
};

const said = {
  ...entries,
  /**
   * Shown first is the credit of the first that says by whom or to whom; of a quotation, that of the
   * source in `wordingFrom`.
   */
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
