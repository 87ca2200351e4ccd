import type { Dossier } from '../dossier.ts';
import { sourceNames } from './source.ts';
import type { SourceName } from './view-types.ts';

/** A report that has a sentence of some paragraphs of a page, and of how many. */
export interface SharedParagraphs {
  readonly source: SourceName;
  readonly count: number;
}

/**
 * The reports that share sentences with a page: a paragraph that is one report's has them in common with
 * all that the record says share its passage. Those with the most first. Only hashes are compared: the record holds no report's text.
 *
 * @param hashes of the page's paragraphs; see `paragraphHash`.
 */
export function sharedParagraphs(dossier: Dossier, hashes: Iterable<string>): SharedParagraphs[] {
  const here = new Set(hashes);
  const bySource = new Map<string, Set<string>>();
  for (const { likeness, passages } of dossier.pack.lineage) {
    if (likeness === 'shared-words') continue;
    const common = passages.flatMap(({ hash }) => (hash && here.has(hash) ? [hash] : []));
    for (const { source } of common.length > 0 ? passages : []) {
      const found = bySource.get(source) ?? new Set();
      for (const hash of common) found.add(hash);
      bySource.set(source, found);
    }
  }
  return [...bySource]
    .flatMap(([id, found]) => {
      const [source] = sourceNames(dossier, [id]);
      return source ? [{ source, count: found.size }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
