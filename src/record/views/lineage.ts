import type { Dossier } from '../dossier.ts';
import { companiesIn, type Placed, placedEvidence } from './companies-of.ts';
import { sourceViews } from './source.ts';
import type { LineageView, SharedView } from './view-types.ts';

/** Who repeats whom: shared sentences between documents, and what each says that it rests on. */
export function lineageView(dossier: Dossier): LineageView {
  const shared = tally(
    dossier.pack.lineage.flatMap(({ passages }) =>
      pairs([...new Set(passages.map(({ source }) => source))].sort()),
    ),
  ).map(([a, b, count]) => ({ a, b, count }));
  const placed = placedEvidence(dossier);
  const restsOn = tally(
    placed.flatMap(({ source, restsOn }) => restsOn.map((on): [string, string] => [source, on])),
  ).map(([from, on, count]) => {
    const of = placed.filter(({ source, restsOn }) => source === from && restsOn.includes(on));
    const about = companiesIn(
      dossier,
      of.flatMap((one) => one.about),
    );
    return { from, on, count, about };
  });
  const ends = [...shared.flatMap(({ a, b }) => [a, b]), ...restsOn.flatMap((e) => [e.from, e.on])];
  return {
    sources: sourceViews(dossier, ends),
    shared,
    restsOn,
    passages: dossier.pack.lineage.map(
      ({ id, likeness, passages, origin, originBasis, note }): SharedView => ({
        id,
        about: aboutPassages(dossier, placed, passages),
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

/** Whom the evidence that stands in the same paragraphs is about. */
function aboutPassages(
  dossier: Dossier,
  placed: readonly Placed[],
  passages: readonly { readonly source: string; readonly paragraph?: number | undefined }[],
): string[] {
  const there = placed.filter(({ source, paragraph }) =>
    passages.some((one) => one.source === source && one.paragraph === paragraph),
  );
  return companiesIn(
    dossier,
    there.flatMap(({ about }) => about),
  );
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
