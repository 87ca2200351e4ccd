import type { MOST } from './draft.ts';

/** Something that a reader writes has as much as is kept of it. */
export class Limit extends Error {
  constructor(
    readonly of: keyof typeof MOST,
    /** How many are kept. */
    readonly most: number,
  ) {
    super(`at most ${most} ${of} are kept`);
  }
}
