import { FOUND, UNCHECKED } from '../../record/draft-marks.ts';

/** JSON of a draft. */
export type Entry = Readonly<Record<string, unknown>>;

/**
 * An entry that nobody has read against its document yet.
 *
 * @param found what it was made of, in the documents' own words, for whoever checks it.
 */
export const draftEntry = (entry: Entry, found?: Entry): Entry => ({
  [UNCHECKED]: true,
  ...(found && { [FOUND]: found }),
  ...entry,
});

/** Reference to the source that a document is. */
export const sourceRef = (id: string): string => `source:${id}`;
