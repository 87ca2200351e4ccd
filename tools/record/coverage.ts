import type { Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import { type Documents, type Paragraphs, sentencesOf } from './document.ts';
import { documentsBySource, placesOf } from './places.ts';

/** What became of one document. Paragraph numbers count from 1. */
export interface Coverage {
  readonly source: string;
  readonly file: string;
  readonly paragraphs: number;
  readonly sentences: number;
  readonly cited: readonly number[];
  readonly notReporting: readonly { readonly paragraph: number; readonly reason: string }[];
  /** Sentences that are neither cited nor listed as not reporting, as `paragraph.sentence`. */
  readonly unaccounted: readonly string[];
}

/** For each document of a pack: what is cited, what is left out and why, and what is forgotten. */
export function coverageOf(pack: Pack, documents: Documents): Coverage[] {
  const bySource = documentsBySource(pack, documents);
  return pack.sources.flatMap(({ id, document }) => {
    const paragraphs = bySource.get(id);
    return document && paragraphs ? [coverSource(pack, id, document, paragraphs)] : [];
  });
}

function coverSource(
  pack: Pack,
  source: string,
  document: NonNullable<Pack['sources'][number]['document']>,
  paragraphs: Paragraphs,
): Coverage {
  // Only what makes a statement counts: a place of a disagreement repeats evidence.
  const citing = placesOf(pack).filter(
    ({ at, path }) => at.source === source && (path[0] === 'claims' || path[0] === 'positions'),
  );
  const accounted = new Set(
    [...citing.map(({ at }) => at), ...document.notReporting].flatMap(({ paragraph, sentence }) =>
      sentence === undefined
        ? sentenceKeys(paragraphs, paragraph ?? 0)
        : [`${paragraph}.${sentence}`],
    ),
  );
  const all = paragraphs.flatMap((_, i) => sentenceKeys(paragraphs, i + 1));
  return {
    source,
    file: document.file,
    paragraphs: paragraphs.length,
    sentences: all.length,
    cited: [...new Set(citing.map(({ at }) => at.paragraph ?? 0))].sort((a, b) => a - b),
    notReporting: document.notReporting.map(({ paragraph, reason }) => ({ paragraph, reason })),
    unaccounted: all.filter((key) => !accounted.has(key)),
  };
}

function sentenceKeys(paragraphs: Paragraphs, paragraph: number): string[] {
  return sentencesOf(paragraphs[paragraph - 1] ?? '').map((_, i) => `${paragraph}.${i + 1}`);
}

/** Unaccounted sentences, as problems of the source that they stand in. */
export function coverageFindings(pack: Pack, coverage: readonly Coverage[]): Finding[] {
  return coverage.flatMap(({ source, file, unaccounted }) => {
    const i = pack.sources.findIndex(({ id }) => id === source);
    return unaccounted.map((key) => ({
      path: ['sources', i, 'document'],
      reason: `sentence ${key} of ${file} is neither cited nor listed as not reporting`,
    }));
  });
}
