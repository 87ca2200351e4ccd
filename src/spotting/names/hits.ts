import type { Name, NameIndex } from './name-index.ts';
import { matchAt } from './spelling.ts';

/** A place where names are spelled. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** More than one where companies share a name. */
  readonly names: readonly Name[];
}

/**
 * The names at the places that a gate gives: the longest at each place, in text order, not
 * overlapping. Boundaries and context are the caller's.
 */
export function hitsIn(text: string, places: readonly number[], index: NameIndex): Hit[] {
  const hits: Hit[] = [];
  let from = 0;
  for (const start of places) {
    const hit = start < from ? null : longestAt(text, start, index);
    if (hit === null) continue;
    hits.push(hit);
    from = hit.end;
  }
  return hits;
}

/** A company's long name, which comes first, needs no short one of the same spelling beside it. */
const has = (names: readonly Name[], { company }: Name) =>
  names.some((name) => name.company === company);

function longestAt(text: string, start: number, index: NameIndex): Hit | null {
  let end = 0;
  let names: Name[] = [];
  for (const entry of index.beginningAt(text, start)) {
    const at = matchAt(text, start, entry);
    if (at > end) names = [entry.name];
    else if (at === end && at > 0 && !has(names, entry.name)) names.push(entry.name);
    end = Math.max(end, at);
  }
  return names.length === 0 ? null : { start, end, names };
}
