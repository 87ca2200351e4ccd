import { type Dossier, need } from '../dossier.ts';
import type { Evidence, PositionEvidence } from '../schema.ts';
import { sourceNames } from './source.ts';
import type { Corroboration } from './view-types.ts';

/** Kinds that report on their own; the other kinds only pass on. */
const ROOT_KINDS = new Set([
  'original-reporting',
  'wire',
  'broadcast',
  'official-document',
  'company-statement',
]);

/**
 * Counts where a statement comes from, not how often it is repeated. A passage of an aggregation
 * that does not say what it rests on has an unknown origin, and never adds to the count; a company
 * that says the same to several outlets is one origin, and so is an authority in all its documents.
 */
export function corroborationOf(
  dossier: Dossier,
  evidence: readonly (Evidence | PositionEvidence)[],
): Corroboration {
  const roots = new Set<string>();
  const reports = new Set<string>();
  const unknown = new Set<string>();
  for (const { source, restsOn } of evidence) {
    reports.add(source);
    const origins =
      restsOn.length > 0 ? restsOn.flatMap((id) => rootsOf(dossier, id)) : rootsOf(dossier, source);
    if (origins.length === 0) unknown.add(source);
    for (const origin of origins) roots.add(origin);
  }
  return {
    roots: sourceNames(dossier, oncePerSpeaker(dossier, roots)),
    reports: sourceNames(dossier, reports),
    unknownOrigin: sourceNames(dossier, unknown),
  };
}

function oncePerSpeaker(dossier: Dossier, roots: ReadonlySet<string>): string[] {
  const speakers = new Set<string>();
  return [...roots].filter((id) => {
    const { authority, speaksFor } = need(dossier.sources, id);
    const speaker = authority === undefined ? speaksFor : `authority ${authority}`;
    if (speaker === undefined) return true;
    const first = !speakers.has(speaker);
    speakers.add(speaker);
    return first;
  });
}

/**
 * The sources that one rests on in the end. An aggregation draws on several and its own word says
 * nothing of which, so it has none; a reprint passes on what it reprints. Each is gone to once: a
 * record may have them in circles.
 */
function rootsOf(dossier: Dossier, id: string): string[] {
  const reached = new Set([id]);
  const roots: string[] = [];
  for (const at of reached) {
    const source = need(dossier.sources, at);
    if (ROOT_KINDS.has(source.kind)) roots.push(at);
    else if (source.kind !== 'aggregation') for (const on of source.isBasedOn) reached.add(on);
  }
  return roots;
}
