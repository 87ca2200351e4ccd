import * as v from 'valibot';
import { Claim } from '../record/schema/claim.ts';
import { Id, Url } from '../record/schema/common.ts';
import { Source } from '../record/schema/source.ts';

/** What a draft holds at most, and what is kept of one reader's writing. */
export const MOST = { drafts: 50, entries: 300, captures: 100, names: 200 } as const;

const upTo = (characters: number) => v.pipe(v.string(), v.maxLength(characters));
const Line = upTo(300);
const Lines = upTo(2_000);
const Day = v.pipe(v.string(), v.isoDate());
/** As it was typed: `2018-08-06`, `2018-08`, `2018`, or nothing. Held to be a date by the check. */
const Dated = upTo(20);

/** W3C Web Annotation `TextQuoteSelector`. */
const Selector = v.strictObject({ exact: Lines, prefix: upTo(100), suffix: upTo(100) });
const Hash = v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/)));
const Form = v.picklist(['quoted', 'partly-quoted', 'unquoted']);

/** Words that a reader chose on a page, before it is said what they are. */
export const Capture = v.strictObject({
  quote: Selector,
  form: Form,
  /** Of the paragraph that they stand in; see `record/paragraph.ts`. */
  hash: Hash,
  address: v.pipe(Url, v.maxLength(4_000)),
  title: upTo(500),
  /** BCP 47 tag that the page gives; empty where it gives none. */
  language: upTo(500),
  /** On which day, by the reader's clock. */
  read: Day,
});
export type Capture = v.InferOutput<typeof Capture>;

/**
 * Who says it, to whom and when, as this one page says. What it does not say is empty, and so is a
 * choice that the reader has not made.
 */
const By = v.strictObject({
  kind: v.picklist(['', 'named-speaker', 'company', 'outlet', 'unnamed-source', 'none']),
  /** The person, the outlet, or how the page speaks of a source without a name. */
  name: Line,
  role: Line,
  /** Outlets by name, with semicolons between them. */
  to: Line,
  date: Dated,
  /** The page's own words for the date. */
  dateWords: Line,
});
export type By = v.InferOutput<typeof By>;

/** One entry of a draft: words of a page, and what they are. */
export const Entry = v.strictObject({
  id: Id,
  kind: v.picklist(['quotation', 'claim']),
  quote: Selector,
  form: Form,
  hash: Hash,
  /** Id of the page of the draft that they stand on. */
  page: Id,
  read: Day,
  /** In the reader's own words: what the quotation comes to, or the claim. */
  text: Lines,
  /** Ids: whose words they are, or whom the claim is about. */
  companies: v.pipe(v.array(Id), v.maxLength(20)),
  section: v.picklist(['', ...Claim.entries.section.options]),
  by: By,
  /** Id of the entry that this is another page's version of. */
  sameAs: v.nullable(Id),
});
export type Entry = v.InferOutput<typeof Entry>;

/** A company of a draft, and what the record says of it. */
export const DraftCompany = v.strictObject({
  id: Id,
  name: Line,
  /** Its part in the story, and its summary, in the reader's own words. */
  part: Line,
  summary: Lines,
  /** Is its name looked for on pages? */
  marked: v.boolean(),
});
export type DraftCompany = v.InferOutput<typeof DraftCompany>;

/** A page that entries of a draft stand on. */
export const DraftPage = v.strictObject({
  id: Id,
  address: v.pipe(Url, v.maxLength(4_000)),
  title: upTo(500),
  site: Line,
  byline: Line,
  kind: v.picklist(['', ...Source.entries.kind.options]),
  published: Dated,
  /** How far it can be relied on, in the reader's own words. */
  quality: Lines,
  /** The last day on which words were chosen from it. */
  read: Day,
});
export type DraftPage = v.InferOutput<typeof DraftPage>;

/** A record that a reader is writing. Whether it can be a pack is for the check to say. */
export const Draft = v.strictObject({
  format: v.literal(1),
  /** Of the pack that it will be. */
  id: upTo(100),
  title: Line,
  version: upTo(20),
  curator: Line,
  licence: Line,
  inclusionRule: Lines,
  /** What is known to be missing, a line each. */
  gaps: Lines,
  /** The summary of the whole story. */
  story: Lines,
  /** In the order in which they are shown. */
  entries: v.pipe(v.array(Entry), v.maxLength(MOST.entries)),
  companies: v.pipe(v.array(DraftCompany), v.maxLength(MOST.names)),
  pages: v.pipe(v.array(DraftPage), v.maxLength(MOST.entries)),
});
export type Draft = v.InferOutput<typeof Draft>;
