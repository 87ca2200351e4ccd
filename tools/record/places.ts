import type { Locator, Pack, TextQuote } from '../../src/record/schema.ts';
import { type Documents, type Paragraphs, paragraphHash, sentencesOf } from './document.ts';

type Path = readonly (string | number)[];

/** A locator of the pack, where it stands there, and what stands with it. */
export interface Place {
  readonly path: Path;
  readonly at: Locator;
  readonly quote?: TextQuote | undefined;
  /** How the words stand in the document, for a position's quotation. */
  readonly form?: string | undefined;
  /** Whom the passage credits, in our words. */
  readonly creditedTo?: string | undefined;
  /** How the passage describes the speaker. */
  readonly role?: string | undefined;
  /** To whom the document says it was said. */
  readonly recipients?: readonly string[] | undefined;
  /** The document's own words for when it was said. */
  readonly dateWords?: string | undefined;
}

/** Every locator of a pack into a stored document. */
export function placesOf(pack: Pack): Place[] {
  return [
    ...evidencePlaces('claims', pack.claims),
    ...evidencePlaces('positions', pack.positions),
    ...pack.disagreements.flatMap(({ sides }, i) =>
      sides.flatMap(({ at }, j) =>
        at.map((locator, k) => ({
          path: ['disagreements', i, 'sides', j, 'at', k],
          at: locator,
        })),
      ),
    ),
    ...pack.lineage.flatMap(({ passages }, i) =>
      passages.map((at, j) => ({ path: ['lineage', i, 'passages', j], at })),
    ),
    ...pack.sources.flatMap(({ id, document }, i) =>
      (document?.notReporting ?? []).map(({ paragraph, sentence, hash }, j) => ({
        path: ['sources', i, 'document', 'notReporting', j],
        at: { source: id, paragraph, sentence, hash },
      })),
    ),
  ].filter(({ at }) => at.paragraph !== undefined);
}

function evidencePlaces(list: string, items: Pack['claims'] | Pack['positions']): Place[] {
  return items.flatMap((item, i) =>
    'evidence' in item
      ? item.evidence.map((evidence, j) => ({
          path: [list, i, 'evidence', j],
          at: evidence,
          quote: evidence.quote,
          form: 'form' in evidence ? evidence.form : undefined,
          creditedTo: evidence.attribution.to,
          ...('form' in evidence && {
            role: evidence.attribution.role,
            recipients: evidence.attribution.recipients,
            dateWords: evidence.attribution.date?.words,
          }),
        }))
      : [],
  );
}

/** The document of each source that has one, where it was found. */
export function documentsBySource(pack: Pack, documents: Documents): Map<string, Paragraphs> {
  const found = new Map<string, Paragraphs>();
  for (const { id, document } of pack.sources) {
    const paragraphs = document && documents.get(document.file);
    if (paragraphs) found.set(id, paragraphs);
  }
  return found;
}

/** The text that a locator leads to, or why it leads nowhere. */
export function textAt(at: Locator, paragraphs: Paragraphs): { text: string } | { wrong: string } {
  const paragraph = paragraphs[(at.paragraph ?? 0) - 1];
  if (paragraph === undefined) return { wrong: `the document has no paragraph ${at.paragraph}` };
  const hash = paragraphHash(paragraph);
  if (hash !== at.hash) {
    return { wrong: `the hash of paragraph ${at.paragraph} is ${hash}, not ${at.hash}` };
  }
  if (at.sentence === undefined) return { text: paragraph };
  const sentence = sentencesOf(paragraph)[at.sentence - 1];
  if (sentence === undefined) {
    return { wrong: `paragraph ${at.paragraph} has no sentence ${at.sentence}` };
  }
  return { text: sentence };
}
