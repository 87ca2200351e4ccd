import { type Dossier, need } from '../dossier.ts';
import type { Evidence, PositionEvidence, Sentence } from '../schema.ts';
import { aboutOf } from './companies-of.ts';
import { corroborationOf } from './corroboration.ts';
import { claimEvidence, positionEvidence } from './evidence.ts';
import { sourceLink, sourceNames } from './source.ts';
import type { Citation, SentenceView } from './view-types.ts';

type AnyEvidence = Evidence | PositionEvidence;

export function sentenceView(dossier: Dossier, sentence: Sentence): SentenceView {
  const citations = citationsOf(dossier, sentence.refs);
  return {
    text: sentence.text,
    citations,
    fromOtherCoverage: noneSeeded(dossier, citations),
    corroboration: corroborationOf(dossier, evidenceOf(dossier, sentence.refs)),
    about: aboutOf(dossier, sentence.refs),
  };
}

/** The sources behind references, each once, seeded reporting first. */
export function citationsOf(dossier: Dossier, refs: readonly string[]): Citation[] {
  const evidence = evidenceOf(dossier, refs);
  const ids = [...evidence.map(({ source }) => source), ...citedAlone(dossier, refs)];
  return sourceNames(dossier, ids).map(({ id }) => ({
    source: sourceLink(dossier, id),
    quote: evidence.find((item) => item.source === id && item.quote)?.quote ?? null,
  }));
}

/** Does it rest on other coverage alone? Not where it rests on no source: that there is no statement. */
export function noneSeeded(dossier: Dossier, citations: readonly Citation[]): boolean {
  return (
    citations.length > 0 &&
    citations.every(({ source }) => need(dossier.sources, source.id).group !== 'seeded')
  );
}

function evidenceOf(dossier: Dossier, refs: readonly string[]): AnyEvidence[] {
  return refs.flatMap((ref): readonly AnyEvidence[] => {
    const [kind, id] = ref.split(':') as [string, string];
    if (kind === 'claim') return claimEvidence(dossier, need(dossier.claims, id));
    if (kind === 'position') return positionEvidence(dossier, id);
    return [];
  });
}

/** Sources that are cited without evidence of their own: directly, or as sides of a disagreement. */
function citedAlone(dossier: Dossier, refs: readonly string[]): string[] {
  return refs.flatMap((ref) => {
    const [kind, id] = ref.split(':') as [string, string];
    if (kind === 'source') return [id];
    if (kind !== 'disagreement') return [];
    return need(dossier.disagreements, id).sides.flatMap(({ at }) =>
      at.map(({ source }) => source),
    );
  });
}
