import type { Case } from '../names/spelling.ts';

/** Changes whenever pages could not use what an older version compiled. */
export const FORMAT = 4;

/**
 * A dossier's rules as pages use them, written by `rules/` when the extension is built or when a
 * reader adds a pack. Tables are JSON by the first letters: a page parses what it looks up, and does
 * not pay for how many names and phrases there are.
 */
export interface CompiledRules {
  /** Always {@link FORMAT}. */
  readonly format: number;
  readonly dossier: string;
  readonly gate: GateData;
  /** By the first two letters, in lower case: {@link NameRow}s. */
  readonly names: Table;
  /** One {@link Company} a line, as JSON: of thousands, a page parses a few. */
  readonly companies: string;
  /** By the first character: {@link TickerRow}s. */
  readonly tickers: Table;
  /** By the first letter: {@link PhraseRow}s. */
  readonly phrases: Table;
  /** {@link UnpartedRow}s, as JSON. */
  readonly unparted: string;
  /** Source of a regular expression for the text of one block that is worth reading without a name. */
  readonly telling: string;
  /** Sources of regular expressions, for the endings that a Latin name may carry. */
  readonly endings: readonly string[];
  /** Sources of regular expressions, each for any one word of a list; see the rules' schema. */
  readonly capitals: Capitals;
  /** Source of a regular expression for the text of one block that may hold a quotation. */
  readonly quoted: string;
  /** Instead of that, where there are too many for an expression; see `run-finder.ts`. */
  readonly quotedRuns?: string;
}

export interface Capitals {
  readonly openers: string;
  readonly verbs: string;
  readonly beforeVerbs: string;
}

/** What a spotter needs beside its gate. */
export type SpotterRules = Omit<CompiledRules, 'gate'>;

/** JSON of rows, by what they begin with. */
export type Table = Readonly<Record<string, string>>;

/** Companies and short names by their number; without one it is a long name. */
export type NameRow = readonly [
  spelling: string,
  letterCase: Case,
  company: number,
  short?: number,
];
export type TickerRow = readonly [ticker: string, company: number];
/** The first word, or stem with `*`, and what follows: see `slotFrom`. */
export type PhraseRow = readonly [first: string, set: PhraseSet, ...rest: string[]];
/** A phrase in a script that parts no words. */
export type UnpartedRow = readonly [phrase: string, set: PhraseSet];

/** What finds places where something may stand; see `gate.ts`. */
export interface GateData {
  /** Always {@link FORMAT}: a gate is also kept by itself. */
  readonly format: number;
  /** Source of a regular expression. */
  readonly latin: string;
  /** The same, for text that holds letters of other scripts; null when nothing is in one. */
  readonly other: string | null;
  /** Instead of `latin` for names, where there are too many for an expression. */
  readonly words?: WordTable;
  /** The same for quotations; see `run-finder.ts`. */
  readonly runs?: string;
}

/**
 * Names without their spaces, by the first four letters, in lower case and each between line breaks:
 * those of sixteen letters and more cut to sixteen, and whole ones that are shorter.
 */
export interface WordTable {
  /** Source of a regular expression for the first letter of a word that may begin a name. */
  readonly starts: string;
  readonly long: Table;
  readonly short: Table;
}

/** The name of one list of phrases. */
export type PhraseSet = string;

/** Phrases right before or right after a name, or anywhere in its block. */
export interface Surroundings {
  readonly before?: PhraseSet | undefined;
  readonly after?: PhraseSet | undefined;
  readonly near?: PhraseSet | undefined;
}

/** See the rules' schema. */
export interface ShortName {
  readonly cues?: Surroundings | undefined;
  readonly exclude?: Surroundings | undefined;
  readonly unlock?: PhraseSet | undefined;
  readonly alone?: boolean | undefined;
  readonly proper?: boolean | undefined;
  readonly free?: boolean | undefined;
}

export type Kind = 'bank' | 'platform';

/** See the rules' schema. */
export interface Company {
  readonly entity: string;
  readonly kind: Kind;
  readonly exclude?: Surroundings | undefined;
  readonly controls?: PhraseSet | undefined;
  readonly short: readonly ShortName[];
}
