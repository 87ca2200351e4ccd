import type { WordTable } from '../compiled/compiled-rules.ts';
import { runFinder } from './run-finder.ts';
import { wordFinder } from './word-finder.ts';

/** Finds places in a text, ascending. */
type Find = (text: string) => number[];

/** What a gate needs where names, or quotations, are too many for a regular expression. */
export interface Finders {
  readonly words: (table: WordTable) => Find;
  readonly runs: (table: string) => Find;
}

export const finders: Finders = { words: wordFinder, runs: runFinder };
