/**
 * Every rule by which something is spotted or judged. The card says each in words: one
 * `why_<rule>` message a rule, with hyphens as underscores.
 */
export const RULES = [
  /** A name that needs nothing. */
  'long-name',
  /** A short name whose long form, or another word that unlocks it, stands on the page. */
  'short-name-unlocked',
  /** A short name with a cue beside it or in the same block. */
  'short-name-cue',
  /** A short name that nothing speaks against. */
  'short-name',
  /** A ticker in brackets or after an exchange. */
  'ticker',
  /** A sentence about customers' financial data being asked for, shared or refused. */
  'passage',
  /** Words that are on record. */
  'quotation',
  /** The title, and the text with it, speak of bank data-sharing. */
  'topic-title',
  /** Enough passages. */
  'topic-passages',
  /** A passage, or a name of the subject, in a text about something else. */
  'topic-touched',
  /** A near case. */
  'topic-neighbour',
  /** None of these. */
  'topic-none',
] as const;

export type Rule = (typeof RULES)[number];
