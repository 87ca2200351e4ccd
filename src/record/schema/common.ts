import * as v from 'valibot';

/** In characters: far more than any sentence, and than any address. */
const LONGEST_TEXT = 20_000;
const LONGEST_URL = 4_000;
const LONGEST_ID = 200;

const noLonger = (most: number) =>
  v.maxLength<string, number, string>(
    most,
    `must have at most ${most.toLocaleString('en')} characters`,
  );

/** Lower-case words joined by hyphens: `jpmorgan-chase`. */
export const Id = v.pipe(
  v.string(),
  noLonger(LONGEST_ID),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

/** Text that says something: no surrounding space, not empty. */
export const Text = v.pipe(
  v.string(),
  noLonger(LONGEST_TEXT),
  v.nonEmpty('must not be empty'),
  v.check((text) => text === text.trim(), 'must not begin or end with a space'),
);

/** Beyond a line, and characters that are not seen, or turn what stands beside them round. */
const LONGEST_LINE = 300;
const UNSEEN = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** A title, or whoever keeps something: one line that shows as it is written. */
export const Line = v.pipe(
  Text,
  noLonger(LONGEST_LINE),
  v.check((text) => !UNSEEN.test(text), 'must have no line breaks, and no signs that are not seen'),
);

export const Url = v.pipe(
  v.string(),
  noLonger(LONGEST_URL),
  v.regex(/^https?:\/\/\S+$/, 'must be an http or https address'),
);

const REF = /^(claim|position|source|disagreement):[a-z0-9]+(-[a-z0-9]+)*$/;

/** A reference to another part of the same dossier: `claim:request`, `position:…`, `source:…`. */
export const Ref = v.pipe(
  v.string(),
  v.regex(REF, 'must be claim:ID, position:ID, source:ID or disagreement:ID'),
);

const SHAPES = { day: /^\d{4}-\d\d-\d\d$/, month: /^\d{4}-\d\d$/, year: /^\d{4}$/ };

/** A date that is no firmer than what is known of it. `value` is ISO 8601, cut to `precision`. */
export const PartialDate = v.pipe(
  v.strictObject({
    value: v.string(),
    precision: v.picklist(['day', 'month', 'year']),
    /** Not on that date but no later: all that is known of what a page of that date quotes. */
    by: v.optional(v.literal(true)),
    /** Set when no source states the date: how it was arrived at. */
    inferred: v.optional(Text),
    /** The words that the source itself uses, e.g. `last month`. */
    words: v.optional(Text),
  }),
  v.check(
    (date) => SHAPES[date.precision].test(date.value) && isCalendarDate(date.value),
    'value must be a calendar date cut to its precision (2018-08-06, 2018-08 or 2018)',
  ),
);
export type PartialDate = v.InferOutput<typeof PartialDate>;

function isCalendarDate(value: string): boolean {
  const whole = `${value}-01-01`.slice(0, 10);
  const time = Date.parse(`${whole}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(whole);
}

/**
 * Where in a stored document something stands. Paragraphs and sentences count from 1; a paragraph
 * is a line of the document that is not blank. The hash holds the locator to its text without
 * repeating that text: the first 12 hexadecimal digits of the SHA-256 of the normalised paragraph.
 * Of a page that is no stored document, the hash alone is the locator.
 */
export const locatorEntries = {
  source: Id,
  paragraph: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  sentence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  hash: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'must be 12 hexadecimal digits'))),
};
export const Locator = v.strictObject(locatorEntries);
export type Locator = v.InferOutput<typeof Locator>;

/** W3C Web Annotation `TextQuoteSelector`. */
export const TextQuote = v.strictObject({
  exact: Text,
  prefix: v.optional(v.pipe(v.string(), noLonger(LONGEST_TEXT))),
  suffix: v.optional(v.pipe(v.string(), noLonger(LONGEST_TEXT))),
});
export type TextQuote = v.InferOutput<typeof TextQuote>;

/** A sentence of ours; it cannot be written without saying what it rests on. */
export const Sentence = v.strictObject({
  text: Text,
  refs: v.pipe(v.array(Ref), v.minLength(1, 'a sentence needs at least one reference')),
});
export type Sentence = v.InferOutput<typeof Sentence>;

/** What two accounts differ in, or agree on. */
export const Aspect = v.picklist(['fact', 'wording', 'date', 'scope', 'attribution']);
export type Aspect = v.InferOutput<typeof Aspect>;
