import type { Dossier } from './dossier.ts';

/** So many of each kind are drawn: far more than any record that is read has, and a page still bears. */
export const MOST_SHOWN = 1_000;

const LISTS = ['claims', 'positions', 'disagreements', 'timeline', 'lineage'] as const;

/**
 * The part of a dossier that a page draws: all of it, or the first entries of each kind where there are
 * tens of thousands. References still lead to the others.
 */
export function shownPart(dossier: Dossier): Dossier {
  const { pack } = dossier;
  if (leftOutOf(dossier) === 0) return dossier;
  const cut = Object.fromEntries(LISTS.map((list) => [list, pack[list].slice(0, MOST_SHOWN)]));
  return { ...dossier, listed: dossier.listed.slice(0, MOST_SHOWN), pack: { ...pack, ...cut } };
}

/** How many entries that leaves out. */
export function leftOutOf({ pack, listed }: Dossier): number {
  return [listed, ...LISTS.map((list) => pack[list])].reduce(
    (sum, { length }) => sum + Math.max(0, length - MOST_SHOWN),
    0,
  );
}
