import type { Dossier } from '../dossier.ts';
import { sourceNames } from './source.ts';
import type { SourceName } from './view-types.ts';

/** A report that has paragraphs of a page, and how many. */
export interface SharedParagraphs {
  readonly source: SourceName;
  readonly count: number;
}

/**
 * The reports that have some of a page's paragraphs among the passages that reports share, those with
 * the most first. Only hashes are compared: the record holds no report's text.
 *
 * @param hashes of the page's paragraphs; see `paragraphHash`.
 */
export function sharedParagraphs(dossier: Dossier, hashes: Iterable<string>): SharedParagraphs[] {
  const here = new Set(hashes);
  const bySource = new Map<string, Set<string>>();
  for (const { passages } of dossier.pack.lineage) {
    for (const { source, hash } of passages) {
      if (hash === undefined || !here.has(hash)) continue;
      bySource.set(source, (bySource.get(source) ?? new Set()).add(hash));
    }
  }
  return [...bySource]
    .flatMap(([id, found]) => {
      const [source] = sourceNames(dossier, [id]);
      return source ? [{ source, count: found.size }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
