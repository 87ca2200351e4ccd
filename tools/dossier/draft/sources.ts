import { Source } from '../../../src/record/schema/source.ts';
import { paragraphHash } from '../../record/document.ts';
import { gap } from '../../record/draft-marks.ts';
import { isRunningText } from '../finding/capital-runs.ts';
import { bylineOf, publishedOf } from '../finding/dates.ts';
import type { FoundDocument } from '../reading/read-folder.ts';
import { draftEntry, type Entry } from './entry.ts';

/** A first paragraph with more words is no headline. */
const HEADLINE_WORDS = 25;

/** Each document as a source, with what it says of itself. */
export const draftSources = (documents: readonly FoundDocument[]): Entry[] =>
  documents.map(draftSource);

function draftSource(document: FoundDocument): Entry {
  const { id, from, file, facts, paragraphs } = document;
  const headline = facts.headline ?? headlineOf(paragraphs);
  const byline = bylineOf(document);
  const published = publishedOf(document);
  return draftEntry(
    {
      id,
      group: 'seeded',
      kind: gap(`what it is: ${Source.entries.kind.options.join(', ')}`),
      headline: headline ?? gap('the headline, or null where there is none'),
      site:
        facts.site ??
        (facts.url ? siteOf(facts.url) : gap('where it was published, such as example.org')),
      ...(byline !== null && { byline }),
      published:
        published ??
        gap(
          'when it was published: {"value": "2020-03-02", "precision": "day"}, or null where the document does not say',
        ),
      url: facts.url ?? gap('its address, or null where it has none'),
      isBasedOn: [],
      readThrough: gap('what you read it through: a stored copy, a reprint'),
      quality: gap('how far it can be relied on, and why'),
      document: { file, notReporting: repeatedHeadlines(paragraphs, headline) },
    },
    { file: from },
  );
}

const siteOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

function headlineOf(paragraphs: readonly string[]): string | null {
  const [first = ''] = paragraphs;
  const isLine = first.split(' ').length <= HEADLINE_WORDS && !/[.]["”]?$/.test(first);
  return isLine || !isRunningText(first) ? first : null;
}

/** A headline that stands again further down says nothing new. */
function repeatedHeadlines(paragraphs: readonly string[], headline: string | null): Entry[] {
  const first = headline === null ? -1 : paragraphs.indexOf(headline);
  return paragraphs.flatMap((text, i) =>
    text === headline && i > first
      ? [draftEntry({ paragraph: i + 1, hash: paragraphHash(text), reason: 'repeated-headline' })]
      : [],
  );
}
