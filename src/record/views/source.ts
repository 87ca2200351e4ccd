import { type Dossier, need } from '../dossier.ts';
import type { Source } from '../schema.ts';
import type { SourceView } from './types.ts';

export function sourceView(dossier: Dossier, id: string): SourceView {
  return toView(need(dossier.sources, id));
}

export function toView(source: Source): SourceView {
  const { id, headline, site, byline, published, url, kind, group, readThrough, quality } = source;
  return {
    id,
    headline,
    site,
    byline: byline ?? null,
    published,
    url,
    kind,
    group,
    readThrough,
    quality,
  };
}

/** Sources each once, in the order of the dossier. */
export function sourceViews(dossier: Dossier, ids: Iterable<string>): SourceView[] {
  const wanted = new Set(ids);
  return dossier.pack.sources.filter(({ id }) => wanted.has(id)).map(toView);
}
