import type { Dossier } from '../dossier.ts';
import { companiesBy, companiesIn } from './companies-of.ts';
import { sourceViews } from './source.ts';
import type { LineageView } from './view-types.ts';

/** Who repeats whom: shared sentences between documents, and what each says that it rests on. */
export function lineageView(dossier: Dossier): LineageView {
  const aboutEdge = companiesBy(dossier, ({ source, restsOn }) =>
    restsOn.map((on) => `${source} ${on}`),
  );
  const aboutPlace = companiesBy(dossier, placesOf);
  const passages = dossier.pack.lineage.map((one) => ({
    ...one,
    about: companiesIn(dossier, one.passages.flatMap(placesOf).flatMap(aboutPlace)),
  }));
  const joined = passages.flatMap(({ passages: at, about }) =>
    pairs([...new Set(at.map(({ source }) => source))].sort()).map((pair) => ({ pair, about })),
  );
  const aboutPair = new Map<string, string[]>();
  for (const { pair, about } of joined) {
    const key = pair.join(' ');
    aboutPair.set(key, companiesIn(dossier, [...(aboutPair.get(key) ?? []), ...about]));
  }
  const shared = tally(joined.map(({ pair }) => pair)).map(([a, b, count]) => ({
    a,
    b,
    count,
    about: aboutPair.get(`${a} ${b}`) ?? [],
  }));
  const restsOn = tally(
    [...dossier.pack.claims, ...dossier.pack.positions].flatMap((item) =>
      'evidence' in item
        ? item.evidence.flatMap(({ source, restsOn }) =>
            restsOn.map((on): [string, string] => [source, on]),
          )
        : [],
    ),
  ).map(([from, on, count]) => ({ from, on, count, about: aboutEdge(`${from} ${on}`) }));
  const ends = [...shared.flatMap(({ a, b }) => [a, b]), ...restsOn.flatMap((e) => [e.from, e.on])];
  return {
    sources: sourceViews(dossier, ends),
    shared,
    restsOn,
    passages: passages.map(({ id, about, likeness, passages: at, origin, originBasis, note }) => ({
      id,
      about,
      likeness,
      passages: at.map(({ source, paragraph }) => ({ source, paragraph: paragraph ?? null })),
      origin,
      originBasis,
      note,
    })),
  };
}

/** A paragraph of a source, as a key; none where the paragraph is not known. */
function placesOf({ source, paragraph }: Place): string[] {
  return paragraph === undefined ? [] : [`${source} ${paragraph}`];
}

interface Place {
  readonly source: string;
  readonly paragraph?: number | undefined;
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
