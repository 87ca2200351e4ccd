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
 *
 * @param right in groups that stay together, in their order.
 */
export function orderedColumns(
  left: readonly string[],
  right: readonly (readonly string[])[],
  links: readonly Link[],
): { left: readonly string[]; right: readonly string[] } {
  let origins = [...left];
  let groups = right.map((group) => [...group]);
  let best = {
    left: origins,
    right: groups.flat(),
    crossings: crossings(origins, groups.flat(), links),
  };
  for (let pass = 0; pass < PASSES; pass++) {
    groups = groups.map((group) => byMiddle(group, origins, (id) => endsOf(id, links, 'right')));
    groups = groups.map((group, i) => {
      const before = groups.slice(0, i).flat();
      const after = groups.slice(i + 1).flat();
      return exchanged(group, (order) =>
        crossings(origins, [...before, ...order, ...after], links),
      );
    });
    const reports = groups.flat();
    origins = byMiddle(origins, reports, (id) => endsOf(id, links, 'left'));
    origins = exchanged(origins, (order) => crossings(order, reports, links));
    const count = crossings(origins, reports, links);
    if (count >= best.crossings) break;
    best = { left: origins, right: reports, crossings: count };
  }
  return best;
}

/** How many pairs of lines cross. */
export function crossings(
  left: readonly string[],
  right: readonly string[],
  links: readonly Link[],
): number {
  const [leftAt, rightAt] = [placesOf(left), placesOf(right)];
  const lines = links.map((link) => [leftAt.get(link.left) ?? 0, rightAt.get(link.right) ?? 0]) as [
    number,
    number,
  ][];
  let count = 0;
  for (const [i, [a, b]] of lines.entries()) {
    for (const [c, d] of lines.slice(i + 1)) if ((a - c) * (b - d) < 0) count++;
  }
  return count;
}

function endsOf(id: string, links: readonly Link[], side: 'left' | 'right'): string[] {
  const other = side === 'left' ? 'right' : 'left';
  return links.filter((link) => link[side] === id).map((link) => link[other]);
}

/** What is joined to nothing stays last. */
function byMiddle(
  ids: readonly string[],
  others: readonly string[],
  endsAt: (id: string) => readonly string[],
): string[] {
  const places = placesOf(others);
  const middle = new Map(
    ids.map((id) => {
      const at = endsAt(id).map((end) => places.get(end) ?? 0);
      return [id, at.length === 0 ? Infinity : at.reduce((sum, one) => sum + one, 0) / at.length];
    }),
  );
  return ids.toSorted((a, b) => compare(middle.get(a) ?? 0, middle.get(b) ?? 0));
}

/** Infinity from infinity would be no number. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function exchanged(ids: readonly string[], count: (order: readonly string[]) => number): string[] {
  const order = [...ids];
  let now = count(order);
  for (let i = 0; i + 1 < order.length; i++) {
    const [a, b] = [order[i] as string, order[i + 1] as string];
    [order[i], order[i + 1]] = [b, a];
    const then = count(order);
    if (then < now) now = then;
    else [order[i], order[i + 1]] = [a, b];
  }
  return order;
}

function placesOf(ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}
