import { type Dossier, need } from '../dossier.ts';

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

/** A place in a source, and whom what stands there is about. */
export interface Placed {
  readonly source: string;
  readonly paragraph: number | null;
  readonly restsOn: readonly string[];
  readonly about: readonly string[];
}

/** All evidence of a dossier, with whom it is about. */
export function placedEvidence({ pack }: Dossier): Placed[] {
  const of = [
    ...pack.claims.map(({ about, evidence }) => ({ about, evidence })),
    ...pack.positions.flatMap((position) =>
      'evidence' in position ? [{ about: [position.entity], evidence: position.evidence }] : [],
    ),
  ];
  return of.flatMap(({ about, evidence }) =>
    evidence.map(({ source, paragraph, restsOn }) => ({
      source,
      paragraph: paragraph ?? null,
      restsOn,
      about,
    })),
  );
}
