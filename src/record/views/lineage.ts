import type { Dossier } from '../dossier.ts';
import { sourceViews } from './source.ts';
import type { LineageView, SharedView } from './view-types.ts';

/** Who repeats whom: shared sentences between documents, and what each says that it rests on. */
export function lineageView(dossier: Dossier): LineageView {
  const shared = tally(
    dossier.pack.lineage.flatMap(({ passages }) =>
      pairs([...new Set(passages.map(({ source }) => source))].sort()),
    ),
  ).map(([a, b, count]) => ({ a, b, count }));
  const restsOn = tally(
    [...dossier.pack.claims, ...dossier.pack.positions].flatMap((item) =>
      'evidence' in item
        ? item.evidence.flatMap(({ source, restsOn }) =>
            restsOn.map((on): [string, string] => [source, on]),
          )
        : [],
    ),
  ).map(([from, on, count]) => ({ from, on, count }));
  const ends = [...shared.flatMap(({ a, b }) => [a, b]), ...restsOn.flatMap((e) => [e.from, e.on])];
  return {
    sources: sourceViews(dossier, ends),
    shared,
    restsOn,
    passages: dossier.pack.lineage.map(
      ({ id, likeness, passages, origin, originBasis, note }): SharedView => ({
        id,
        likeness,
        passages: passages.map(({ source, paragraph }) => ({
          source,
          paragraph: paragraph ?? null,
        })),
        origin,
        originBasis,
        note,
      }),
    ),
  };
}

function pairs(ids: readonly string[]): [string, string][] {
  return ids.flatMap((a, i) => ids.slice(i + 1).map((b): [string, string] => [a, b]));
}

function tally(edges: readonly (readonly [string, string])[]): [string, string, number][] {
  const counts = new Map<string, [string, string, number]>();
  for (const [a, b] of edges) {
    const edge = counts.get(`${a} ${b}`) ?? [a, b, 0];
    counts.set(`${a} ${b}`, [a, b, edge[2] + 1]);
  }
  return [...counts.values()];
}
