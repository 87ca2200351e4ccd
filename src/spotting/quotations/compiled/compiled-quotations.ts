import type { Table } from '../../compiled/compiled-rules.ts';

/**
 * The quotations of a dossier as pages use them: how they are recognised, and who speaks for whom.
 * What else is on record about them stays in the record.
 */
export interface CompiledQuotations {
  /** As of the rules: it is also kept by itself. */
  readonly format: number;
  readonly dossier: string;
  /**
   * Pairs of neighbouring words by their first three letters, each on a line of its own with the numbers
   * of the quotations that it tells: looked up as text, since a page asks for few of very many.
   */
  readonly pairs: Table;
  /** {@link QuotationLine}s as JSON, one a line and {@link CHUNK} of them together. */
  readonly lines: readonly string[];
  /** {@link PersonRow}s, as JSON. */
  readonly people: string;
}

/** A page parses the lines that it may hold, and looks for them among so many. */
export const CHUNK = 32;

/**
 * The wordings of one position, the one shown first at the head. Each is its words in order, lower
 * case and parted by spaces, with {@link PLAIN} before those that tell nothing ("the", "of").
 */
export type QuotationLine = readonly [position: string, entity: string, ...wordings: string[]];

/** A name of somebody who speaks for a company, or for none of the record's. */
export type PersonRow = readonly [name: string, person: string, entity: string | null];

/** By so many letters pairs are kept together. */
export const PAIR_LETTERS = 3;

/** Stands before a word that tells nothing. */
export const PLAIN = '.';

/** Fewer telling words than this in common order are not a quotation. */
export const FEWEST_TELLING = 6;
/** More words of a quotation are not looked at. */
export const MOST_WORDS = 200;

/** Words as the tables have them: curly apostrophes are straight. */
export const plainApostrophes = (words: string): string => words.replaceAll('’', "'");
