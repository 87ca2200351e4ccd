import { type Dossier, need } from '../dossier.ts';
import type { Source } from '../schema.ts';
import type { SourceDetail, SourceLink, SourceName, SourceView } from './view-types.ts';

export function sourceView(dossier: Dossier, id: string): SourceView {
  return brief(need(dossier.sources, id));
}

export function sourceLink(dossier: Dossier, id: string): SourceLink {
  const { site, url } = need(dossier.sources, id);
  return { id, site, url };
}

/** Sources by name, each once, in the order of the dossier. */
export function sourceNames(dossier: Dossier, ids: Iterable<string>): SourceName[] {
  return pick(dossier, ids).map(({ id, site }) => ({ id, site }));
}

/** Sources each once, in the order of the dossier. */
export function sourceViews(dossier: Dossier, ids: Iterable<string>): SourceView[] {
  return pick(dossier, ids).map(brief);
}

/** The same, with what a reader should know of each. */
export function sourceDetails(dossier: Dossier, ids: Iterable<string>): SourceDetail[] {
  return pick(dossier, ids).map((source) => ({
    ...brief(source),
    readThrough: source.readThrough,
    quality: source.quality,
  }));
}

function pick(dossier: Dossier, ids: Iterable<string>): Source[] {
  const wanted = new Set(ids);
  return dossier.pack.sources.filter(({ id }) => wanted.has(id));
}

function brief({ id, headline, site, byline, published, url, kind, group }: Source): SourceView {
  return { id, headline, site, byline: byline ?? null, published, url, kind, group };
}
