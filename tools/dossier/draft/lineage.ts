import { gap } from '../../record/draft-marks.ts';
import { publishedOf } from '../finding/dates.ts';
import type { Found } from '../finding/find.ts';
import { FreshNames, slug } from '../reading/file-names.ts';
import { draftEntry, type Entry } from './entry.ts';

const ID_WORDS = 4;

/** Passages that documents share. Who copied whom is left open: the same words may be of a third. */
export function draftLineage({ shared, documents }: Found): Entry[] {
  const ids = new FreshNames();
  const dates = new Map(documents.map((document) => [document.id, publishedOf(document)?.value]));
  return shared.passages.map(({ likeness, passages, text }) => {
    const dated = [...new Set(passages.map(({ source }) => source))].map(
      (source) => `${source}: ${dates.get(source) ?? 'no date found'}`,
    );
    return draftEntry(
      {
        id: ids.take(slug(text.split(/\s+/).slice(0, ID_WORDS).join(' ')) || 'passage'),
        likeness,
        passages,
        origin: null,
        originBasis: 'unknown',
        note: gap('what they share and how they differ; who has it from whom, if that can be said'),
      },
      { text, published: dated },
    );
  });
}
