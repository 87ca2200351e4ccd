import { type Dossier, need } from '../dossier.ts';
import type { Evidence, PositionEvidence } from '../schema.ts';

/** The companies that some parts of a dossier are about, each once, in the order of the dossier. */
export function aboutOf(dossier: Dossier, refs: readonly string[]): string[] {
  return companiesIn(
    dossier,
    refs.flatMap((ref): readonly string[] => {
      const [kind, id] = ref.split(':') as [string, string];
      if (kind === 'claim') return need(dossier.claims, id).about;
      if (kind === 'position') return [need(dossier.positions, id).entity];
      if (kind === 'disagreement') return need(dossier.disagreements, id).about;
      return [];
    }),
  );
}

/** The companies among entities, each once, in the order of the dossier. */
export function companiesIn(dossier: Dossier, entities: Iterable<string>): string[] {
  const wanted = new Set(entities);
  return [...dossier.companies.keys()].filter((id) => wanted.has(id));
}

/**
 * Which companies the evidence of a dossier is about, by keys that each piece of it has. One pass over
 * all evidence.
 *
 * @param keysOf e.g. the source that it stands in.
 */
export function companiesBy(
  dossier: Dossier,
  keysOf: (evidence: Evidence | PositionEvidence) => readonly string[],
): (key: string) => string[] {
  const { claims, positions } = dossier.pack;
  const entities = new Map<string, Set<string>>();
  const note = (about: readonly string[], evidence: readonly (Evidence | PositionEvidence)[]) => {
    for (const key of evidence.flatMap(keysOf)) {
      const known = entities.get(key) ?? new Set();
      entities.set(key, known);
      for (const entity of about) known.add(entity);
    }
  };
  for (const { about, evidence } of claims) note(about, evidence);
  for (const position of positions) {
    if ('evidence' in position) note([position.entity], position.evidence);
  }
  return (key) => companiesIn(dossier, entities.get(key) ?? []);
}
