import { lazy } from './lazy.ts';
import { beginning, matchAt, type Spelling } from './spelling.ts';

/** A spelling, and what it stands for. */
export interface Entry<T> extends Spelling {
  readonly value: T;
}

export interface Hit<T> {
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

/**
 * Finds spellings at the places that a gate gives: all hits, the longest at each place, in text
 * order, not overlapping. Boundaries and context are the caller's.
 */
export function matcherOf<T>(entries: readonly Entry<T>[]) {
  const index = lazy(() => indexOf(entries));
  return (text: string, places: readonly number[]): Hit<T>[] => {
    const hits: Hit<T>[] = [];
    let from = 0;
    for (const start of places) {
      const hit = start < from ? null : longestAt(text, start, index());
      if (hit === null) continue;
      hits.push(hit);
      from = hit.end;
    }
    return hits;
  };
}

function indexOf<T>(entries: readonly Entry<T>[]): ReadonlyMap<string, readonly Entry<T>[]> {
  const index = new Map<string, Entry<T>[]>();
  for (const entry of entries) {
    const key = beginning(entry.text, 0);
    const others = index.get(key);
    if (others === undefined) index.set(key, [entry]);
    else others.push(entry);
  }
  return index;
}

function longestAt<T>(
  text: string,
  start: number,
  index: ReadonlyMap<string, readonly Entry<T>[]>,
): Hit<T> | null {
  let end = 0;
  let values: T[] = [];
  for (const entry of index.get(beginning(text, start)) ?? []) {
    const at = matchAt(text, start, entry);
    if (at > end) values = [entry.value];
    else if (at === end && at > 0 && !values.includes(entry.value)) values.push(entry.value);
    end = Math.max(end, at);
  }
  return values.length === 0 ? null : { start, end, values };
}
