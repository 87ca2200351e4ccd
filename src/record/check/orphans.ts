import type { Pack } from '../schema.ts';
import type { Check } from './finding.ts';

/** Nothing stands in a dossier that no other part of it uses. */
export const checkOrphans: Check = (pack) => {
  const used = usedSources(pack);
  const speakers = new Set(
    pack.positions.flatMap((position) =>
      position.kind === 'none' ? [] : position.evidence.map((item) => item.attribution.speaker),
    ),
  );
  return [
    ...pack.sources.flatMap(({ id }, i) =>
      used.has(id) ? [] : [{ path: ['sources', i, 'id'], reason: `no part cites "${id}"` }],
    ),
    ...pack.entities.flatMap((entity, i) => {
      const orphan =
        entity.kind === 'person' && entity.speaksFor !== null && !speakers.has(entity.id);
      const reason = `"${entity.id}" speaks in no position`;
      return orphan ? [{ path: ['entities', i, 'id'], reason }] : [];
    }),
  ];
};

function usedSources(pack: Pack): Set<string> {
  const used = new Set<string>();
  const refs = (list: readonly string[]) => {
    for (const ref of list) if (ref.startsWith('source:')) used.add(ref.slice('source:'.length));
  };
  for (const item of [...pack.claims, ...pack.positions]) {
    if (!('evidence' in item)) continue;
    for (const { source, restsOn } of item.evidence) {
      used.add(source);
      for (const id of restsOn) used.add(id);
    }
  }
  for (const { isBasedOn } of pack.sources) for (const id of isBasedOn) used.add(id);
  for (const disagreement of pack.disagreements) {
    refs(disagreement.refs);
    refs(disagreement.settled.refs);
    for (const { at } of disagreement.sides) for (const { source } of at) used.add(source);
  }
  for (const entry of pack.timeline) refs(entry.refs);
  for (const entity of pack.entities)
    refs(entity.kind === 'person' ? entity.refs : entity.part.refs);
  const { story, companies } = pack.summaries;
  for (const sentence of [story, ...Object.values(companies)].flat()) refs(sentence.refs);
  return used;
}
