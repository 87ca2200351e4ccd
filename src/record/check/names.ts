import type { Check } from './finding.ts';

/** What is spotted belongs to this dossier and to companies that it has. */
export const checkNames: Check = ({ pack, entities, names }) => {
  if (names === undefined) return [];
  const companies = new Set(entities.flatMap((e) => (e.kind === 'company' ? [e.id] : [])));
  const wrongDossier =
    names.dossier === pack.id
      ? []
      : [{ path: ['names', 'dossier'], reason: `is not "${pack.id}", the id of the dossier` }];
  const unknown = names.entities.flatMap(({ entity }, i) =>
    companies.has(entity)
      ? []
      : [{ path: ['names', 'entities', i, 'entity'], reason: `there is no company "${entity}"` }],
  );
  return [...wrongDossier, ...unknown];
};
