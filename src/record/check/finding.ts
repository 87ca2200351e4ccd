import type { Pack } from '../schema.ts';

/** What is wrong at a path from the root of a pack. */
export interface Finding {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** One kind of check on a pack that fits the schema. */
export type Check = (pack: Pack) => Finding[];
