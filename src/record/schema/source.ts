import * as v from 'valibot';
import { Id, PartialDate, Text, Url } from './common.ts';

/** A paragraph of a document that reports nothing, and why it is left out. */
const NotReporting = v.strictObject({
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
  sentence: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, 'must be 12 hexadecimal digits')),
  reason: v.picklist([
    'boilerplate',
    'byline',
    'caption',
    'fragment',
    'opinion',
    'repeated-headline',
    'unrelated-headline',
  ]),
  note: v.optional(Text),
});

/** The text that the dossier's locators and quotations are checked against. */
const Document = v.strictObject({
  file: v.pipe(v.string(), v.regex(/^[\w.-]+$/, 'must be a file name')),
  notReporting: v.array(NotReporting),
});

/**
 * A publication or statement. After schema.org `NewsArticle`: headline, isBasedOn.
 *
 * - `seeded`: one of the reports that the dossier was made from;
 * - `other-coverage`: a contemporaneous page that settles or adds something;
 * - `known-through-others`: never read; known by what other sources say of it.
 */
export const Source = v.strictObject({
  id: Id,
  group: v.picklist(['seeded', 'other-coverage', 'known-through-others']),
  kind: v.picklist([
    'original-reporting',
    'wire',
    'aggregation',
    'reprint',
    'broadcast',
    'official-document',
    'company-statement',
  ]),
  headline: v.nullable(Text),
  site: Text,
  byline: v.optional(Text),
  /** For a company statement: when it was made. */
  published: v.nullable(PartialDate),
  url: v.nullable(Url),
  /** Ids of the sources that this one says or shows that it rests on. */
  isBasedOn: v.array(Id),
  /** What we read it through: a stored copy, a reprint, other sources' words. */
  readThrough: Text,
  /** The day, ISO 8601, on which the copy was read whose paragraphs the hashes are of. */
  read: v.optional(v.pipe(v.string(), v.isoDate('must be a day such as 2018-08-06'))),
  /** What a reader should know about how far it can be relied on. */
  quality: Text,
  /** For a company statement: the company that speaks. */
  speaksFor: v.optional(Id),
  /** For an official document: whose it is. What one authority says is one origin. */
  authority: v.optional(Text),
  document: v.optional(Document),
});
export type Source = v.InferOutput<typeof Source>;
