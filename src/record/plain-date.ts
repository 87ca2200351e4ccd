import type { PartialDate } from './schema.ts';

/** A date in ISO 8601, as firm as it is known: `2018-08-06`, or `by 2018-08-06`. */
export const plainDate = ({ value, by }: PartialDate): string => (by ? `by ${value}` : value);
