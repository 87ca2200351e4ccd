/** A line between the two columns of the picture, by the ids of its ends. */
export interface Link {
  readonly left: string;
  readonly right: string;
}

/** Passes over both columns: after a few, nothing moves any more. */
const PASSES = 12;

/**
 * Puts two columns in an order in which few lines cross: each name at the middle of those that it is
 * joined to (the barycentre method of Sugiyama, Tagawa and Toda, 1981), then neighbours changed about
 * as long as that helps. Pure; the same columns give the same order.
 * Of any number of lines n, it takes n log n.
 *
 * @param right in groups that stay together, in their order.
 */
export function orderedColumns(
  left: readonly string[],
  right: readonly (readonly string[])[],
  links: readonly Link[],
): { left: readonly string[]; right: readonly string[] } {
  const ends = { left: endsBy('left', links), right: endsBy('right', links) };
  let origins = [...left];
  let groups = right.map((group) => [...group]);
  let best = {
    left: origins,
    right: groups.flat(),
    crossings: crossings(origins, groups.flat(), links),
  };
  for (let pass = 0; pass < PASSES; pass++) {
    groups = groups.map((group) => arranged(group, origins, ends.right));
    const reports = groups.flat();
    origins = arranged(origins, reports, ends.left);
    const count = crossings(origins, reports, links);
    if (count >= best.crossings) break;
    best = { left: origins, right: reports, crossings: count };
  }
  return best;
}

/** How many pairs of lines cross: of lines in the order of their left ends, those whose right ends are not. */
export function crossings(
  left: readonly string[],
  right: readonly string[],
  links: readonly Link[],
): number {
  const [leftAt, rightAt] = [placesOf(left), placesOf(right)];
  const lines = links
    .map((link) => [leftAt.get(link.left) ?? 0, rightAt.get(link.right) ?? 0] as const)
    .sort(([a, b], [c, d]) => a - c || b - d);
  return inversions(lines.map(([, at]) => at)).count;
}

/** Pairs in the wrong order, counted while sorting by merging. */
function inversions(numbers: readonly number[]): { sorted: readonly number[]; count: number } {
  if (numbers.length < 2) return { sorted: numbers, count: 0 };
  const half = numbers.length >> 1;
  const [a, b] = [inversions(numbers.slice(0, half)), inversions(numbers.slice(half))];
  const sorted: number[] = [];
  let count = a.count + b.count;
  let i = 0;
  for (const number of b.sorted) {
    while (i < half && (a.sorted[i] as number) <= number) sorted.push(a.sorted[i++] as number);
    count += half - i;
    sorted.push(number);
  }
  return { sorted: [...sorted, ...a.sorted.slice(i)], count };
}

type Ends = ReadonlyMap<string, readonly string[]>;

function endsBy(side: 'left' | 'right', links: readonly Link[]): Ends {
  const other = side === 'left' ? 'right' : 'left';
  const ends = new Map<string, string[]>();
  for (const link of links) {
    const known = ends.get(link[side]);
    if (known) known.push(link[other]);
    else ends.set(link[side], [link[other]]);
  }
  return ends;
}

/** One column by the middle of each name's ends in the other, then with neighbours changed about. */
function arranged(ids: readonly string[], others: readonly string[], ends: Ends): string[] {
  const places = placesOf(others);
  const at = new Map(
    ids.map((id) => [
      id,
      (ends.get(id) ?? []).map((end) => places.get(end) ?? 0).sort((a, b) => a - b),
    ]),
  );
  const placesAt = (id: string) => at.get(id) ?? [];
  // What is joined to nothing stays last.
  const middle = (id: string) => {
    const all = placesAt(id);
    return all.length === 0 ? others.length : all.reduce((sum, one) => sum + one, 0) / all.length;
  };
  const order = ids.toSorted((a, b) => middle(a) - middle(b));
  for (let i = 0; i + 1 < order.length; i++) {
    const [a, b] = [order[i] as string, order[i + 1] as string];
    // Only the lines of these two change whom they cross.
    if (crossed(placesAt(b), placesAt(a)) < crossed(placesAt(a), placesAt(b))) {
      [order[i], order[i + 1]] = [b, a];
    }
  }
  return order;
}

/** How many lines of one name cross lines of the next. @param first in order, as `second` is. */
function crossed(first: readonly number[], second: readonly number[]): number {
  let count = 0;
  let before = 0;
  for (const at of first) {
    while (before < second.length && (second[before] as number) < at) before++;
    count += before;
  }
  return count;
}

function placesOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}
