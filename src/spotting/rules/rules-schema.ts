import * as v from 'valibot';
import { hasLetter } from '../text/letters.ts';
import { isPhrase } from './phrase-table.ts';

/** Telling words of one language. */
const MOST_TELLING = 200;

/** In characters: longer than any name, and than all that stands beside one. */
const LONGEST = 400;

const Word = v.pipe(
  v.string(),
  v.maxLength(LONGEST, `must have at most ${LONGEST} characters`),
  v.trim(),
  v.nonEmpty('An empty name or phrase matches everything.'),
);

/** Something with a letter or a digit to look for. */
const Name = v.pipe(Word, v.check(hasLetter, 'A name needs a letter or a digit.'));

/** A phrase in the small language of `phrase-table.ts`, checked by reading it. */
const Phrase = v.pipe(
  Word,
  v.check(
    isPhrase,
    'Not a phrase: words, `a|b` for either, `*` for any ending, `?` for a word that may be missing.',
  ),
);
const Phrases = v.optional(v.array(Phrase), []);

/** Phrases right before or right after a name, or anywhere in its block. */
const Surroundings = v.strictObject({ before: Phrases, after: Phrases, near: Phrases });

const ShortName = v.strictObject({
  /** Spelling; matched as written and in capitals. */
  name: Name,
  /** Is it matched in any case ("AmEx", "amex")? */
  anyCase: v.optional(v.boolean(), false),
  /** What makes it the company: cue phrases beside it or in the same block. */
  cues: v.optional(Surroundings, {}),
  /** What makes it something else. Wins over everything. */
  exclude: v.optional(Surroundings, {}),
  /** Phrases that unlock it when they stand anywhere in what was read, beside the long names. */
  unlock: Phrases,
  /** Is it the company when it is all that a block holds ("Meta" heads a blog's login links)? */
  alone: v.optional(v.boolean(), true),
  /** May it be part of a person's or a place's name, or a verb in a headline? */
  proper: v.optional(v.boolean(), false),
  /** Is it the company wherever nothing excludes it? Only in capitals as written, not all in capitals. */
  free: v.optional(v.boolean(), false),
});

const EntityRules = v.strictObject({
  entity: Word,
  /** Companies of one kind vouch for one another's short names ("Chase, BofA, Wells Fargo"). */
  kind: v.picklist(['bank', 'platform']),
  /** Names that need nothing. A space may be missing or a hyphen, a dot may be missing. */
  long: v.array(Name),
  short: v.optional(v.array(ShortName), []),
  /** Spotted in brackets or after an exchange, and taken as part of a name before them. */
  tickers: v.optional(v.array(Name), []),
  /** Words of a page's buttons that, at the start of a sentence, make its names a control. */
  controls: Phrases,
  /** What makes any of its names, long ones too, something else. */
  exclude: v.optional(Surroundings, {}),
});

/** One word; `*` at its end stands for more letters. */
const OneWord = v.pipe(
  Word,
  v.regex(/^[^\s*()|?]+\*?$/, 'Not one word, with `*` for further letters at its end at most.'),
);

/**
 * Words of one language that tell what a capital beside a `proper` short name means. A capitalised
 * neighbour makes it a person or a place ("Chase Utley"), unless it is one of these.
 */
const Capitals = v.strictObject({
  /** May stand beside a company's name with a capital of their own ("The", "At", "Said"). */
  openers: v.array(OneWord),
  /** In a headline, verbs and the like: the name before them is a subject ("Chase Sues"). */
  verbs: v.array(OneWord),
  /** In a headline, what follows these is more likely a verb itself ("Police Chase"). */
  beforeVerbs: v.array(OneWord),
});

/** Words of one language, by the part that they play in a sentence about data-sharing. */
const TopicWords = v.strictObject({
  /**
   * What lets a block be read that names no company: a word, after one of some others if there are
   * any. Looked for in all text of every page, so they have to be few and telling.
   */
  telling: v.optional(
    v.pipe(
      v.array(v.strictObject({ word: Name, after: v.optional(v.array(Name)) })),
      v.maxLength(MOST_TELLING, `At most ${MOST_TELLING}: every page is searched for them.`),
    ),
    [],
  ),
  /** Customers' financial data. */
  financial: Phrases,
  /** "Financial data" of nobody in particular: financial under a title about data, else as below. */
  finance: Phrases,
  /** Customers' data of any kind: weaker, both parties must stand beside it. */
  customer: Phrases,
  share: Phrases,
  bank: Phrases,
  platform: Phrases,
  /** Firms that live from moving such data: with a bank in a title, they are the subject. */
  aggregator: Phrases,
  /** Names of the subject itself ("open banking"). */
  subject: Phrases,
  /** Near cases: touched, not the subject. */
  neighbour: Phrases,
  /** What makes such a sentence another story: leaks, thieves, the police. */
  against: Phrases,
});

/** How one dossier's companies and its subject are spotted. Shape of a pack's `names`. */
export const SpottingRules = v.strictObject({
  dossier: Word,
  entities: v.array(EntityRules),
  /** A block that holds nothing but these and its own names is a row of buttons. */
  buttons: Phrases,
  /** Grammatical endings that a Latin name may carry, in any language ("Facebooks", "Facebooku"). */
  endings: v.optional(v.array(Name), []),
  /** By language tag. The built-in dossier's are lent to every other one, and no other's to any. */
  capitals: v.optional(v.record(v.string(), Capitals)),
  /** By language tag. Without it the dossier has names only. */
  topic: v.optional(v.record(v.string(), TopicWords)),
});

export type SpottingRules = v.InferInput<typeof SpottingRules>;
export type EntityRules = v.InferInput<typeof EntityRules>;
export type ShortName = v.InferInput<typeof ShortName>;
export type Surroundings = v.InferInput<typeof Surroundings>;
export type TopicWords = v.InferInput<typeof TopicWords>;
