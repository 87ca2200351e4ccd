import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/dossier/lineage-layout.ts';
import { crossings, type Link, orderedColumns } from '../../../src/dossier/lineage-order.ts';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import { openDossier } from '../../../src/record/dossier.ts';
import { lineageView } from '../../../src/record/views/lineage.ts';
import { workDone } from '../work-done.ts';

/** Counted the slow way: by the lines' ends. */
const counted = (left: readonly string[], right: readonly string[], links: readonly Link[]) =>
  links.flatMap((one, i) =>
    links.slice(i + 1).filter((other) => {
      const l = left.indexOf(one.left) - left.indexOf(other.left);
      const r = right.indexOf(one.right) - right.indexOf(other.right);
      return l * r < 0;
    }),
  ).length;

describe('the order of the columns', () => {
  it('of one without crossings is found', () => {
    const links = ['a', 'b', 'c', 'd'].map((id) => ({ left: id, right: id.toUpperCase() }));
    const { left, right } = orderedColumns(['d', 'a', 'c', 'b'], [['B', 'D', 'A', 'C']], links);
    expect(crossings(left, right, links)).toBe(0);
  });

  it('keeps every name, once, and each group together; never more lines cross than before', () => {
    const graph = fc
      .record({
        lefts: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 8,
        }),
        rights: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 2 }), {
          minLength: 1,
          maxLength: 8,
        }),
        cut: fc.nat(8),
        ends: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 24 }),
      })
      .map(({ lefts, rights, cut, ends }) => ({
        left: lefts.map((id) => `l${id}`),
        groups: [rights.slice(0, cut), rights.slice(cut)].map((ids) => ids.map((id) => `r${id}`)),
        links: ends.map(([l, r]) => ({
          left: `l${lefts[l % lefts.length]}`,
          right: `r${rights[r % rights.length]}`,
        })),
      }));
    fc.assert(
      fc.property(graph, ({ left, groups, links }) => {
        const found = orderedColumns(left, groups, links);
        expect(found.left.toSorted()).toEqual(left.toSorted());
        const first = groups[0]?.length ?? 0;
        expect(found.right.slice(0, first).toSorted()).toEqual(groups[0]?.toSorted());
        expect(found.right.slice(first).toSorted()).toEqual(groups[1]?.toSorted());
        const count = crossings(found.left, found.right, links);
        expect(count).toBe(counted(found.left, found.right, links));
        expect(count).toBeLessThanOrEqual(crossings(left, groups.flat(), links));
      }),
    );
  });

  it('of a record a hundred times as large is found at once', () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => String(i));
    const links = ids.flatMap((id, i) =>
      [1, 7, 49, 343].map((step) => ({ left: id, right: String((i * step * 31 + step) % 5_000) })),
    );
    const start = workDone();
    orderedColumns(ids, [ids], links);
    // All pairs of 20,000 lines would be 200 million, counted anew at each exchange.
    expect(workDone() - start).toBeLessThan(5_000);
  });

  it('of the built-in record has far fewer crossings than one by weight', async () => {
    const [pack] = builtinPacks();
    if (!pack) throw new Error('There is no built-in record.');
    const lineage = lineageView(await openDossier(pack));
    const { nodes, edges } = layOut(lineage);
    const left = nodes.filter(({ anchor }) => anchor === 'end').map(({ id }) => id);
    const right = nodes.filter(({ anchor }) => anchor === 'start').map(({ id }) => id);
    const links = edges.flatMap(({ kind, from, to }) =>
      kind === 'rests-on' && left.includes(to) ? [{ left: to, right: from }] : [],
    );
    const weight = (id: string) =>
      lineage.restsOn.reduce((sum, { on, count }) => sum + (on === id ? count : 0), 0);
    const inRecord = lineage.sources.map(({ id }) => id);
    const before = crossings(
      left.toSorted((a, b) => weight(b) - weight(a)),
      inRecord.filter((id) => right.includes(id)),
      links,
    );
    const now = crossings(left, right, links);
    console.info(`${links.length} lines: ${before} crossings by weight, ${now} now`);
    expect(now).toBeLessThan(before * 0.7);
  });
});
