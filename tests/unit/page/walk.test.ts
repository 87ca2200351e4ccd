// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { nextCandidate } from '../../../src/page/blocks/next-candidate.ts';
import { walk } from '../../../src/page/shared/candidates/candidate-nodes.ts';
import { Budget } from '../../../src/page/shared/scheduling/budget.ts';
import { Turns } from '../../../src/page/shared/scheduling/turns.ts';
import { toEnd } from './dom.ts';

/** Finds “Acme”, as a gate does: offsets in ascending order. */
const gate = {
  places: (text: string) => [...text.matchAll(/Acme/g)].map(({ index }) => index),
};

/** Text nodes as pages have them, and as no page should. */
const texts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('') },
    { weight: 4, arbitrary: fc.constantFrom(' ', '\n', 'a', '.', 'Acm', 'e') },
    { weight: 4, arbitrary: fc.constantFrom('Acme', 'by Acme.', 'nothing here') },
    {
      weight: 1,
      arbitrary: fc
        .record({ before: fc.nat(200_000), after: fc.nat(200_000) })
        .map(({ before, after }) => `${'x'.repeat(before)}Acme${'y'.repeat(after)}`),
    },
    { weight: 1, arbitrary: fc.nat(300_000).map((length) => 'z'.repeat(length)) },
  ),
  { maxLength: 60 },
);

afterEach(() => {
  document.body.replaceChildren();
});

/** Puts them into a tree of some shape. */
function build(all: readonly string[], shape: readonly number[], empties: number): Text[] {
  let at: Element = document.body;
  const nodes: Text[] = [];
  for (const [i, text] of all.entries()) {
    const turn = shape[i % Math.max(1, shape.length)] ?? 0;
    if (turn === 1) at = at.appendChild(document.createElement('div'));
    if (turn === 2 && at.parentElement && at !== document.body) at = at.parentElement;
    nodes.push(at.appendChild(document.createTextNode(text)));
  }
  for (let i = 0; i < empties; i++) at.appendChild(document.createTextNode(''));
  return nodes;
}

describe('a walk over text nodes', () => {
  it('ends, in as many pieces as the text and the nodes ask for, and misses no name', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.nat(2)), fc.nat(5_000), (all, shape, empties) => {
        document.body.replaceChildren();
        const nodes = build(all, shape, empties);
        const length = all.reduce((sum, text) => sum + text.length, 0);
        const most = Math.ceil(length / 32_768) + Math.ceil((nodes.length + empties) / 1_024) + 2;
        const work = walk(document.body, gate);
        let pieces = 0;
        let step = work.next();
        for (; !step.done; step = work.next()) expect(++pieces).toBeLessThanOrEqual(most);
        const found = new Set(step.value);
        for (const node of nodes) if (node.data.includes('Acme')) expect(found).toContain(node);
      }),
      { numRuns: 150 },
    );
  });
});

it('the next candidate of a long text is never behind where the last block ended', () => {
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(60_000), fc.nat(120_000), (before, after, from) => {
      const node = document.createTextNode(`${'x '.repeat(before)}Acme${' y'.repeat(after)}`);
      const at = toEnd(nextCandidate(node, from, gate));
      if (at !== null) expect(at).toBeGreaterThanOrEqual(from);
      const name = before * 2;
      if (from <= name) expect(at).not.toBeNull();
      if (at !== null && node.length - from > 4_096) expect(at).toBe(name);
    }),
  );
});

describe('the budget', () => {
  it('gives a second at once, then a twentieth of a busy page’s time, a quarter of a quiet one’s', () => {
    let now = 0;
    const budget = new Budget(() => now);
    budget.spend(999);
    expect(budget.isUsedUp).toBe(false);
    budget.spend(1);
    expect(budget.isUsedUp).toBe(true);
    budget.noteChange();
    now += 1_000;
    budget.spend(50);
    expect(budget.isUsedUp).toBe(true);
    now += 4_000;
    budget.spend(240);
    expect(budget.isUsedUp).toBe(false);
    budget.spend(800);
    expect(budget.isUsedUp).toBe(true);
  });
});

describe('turns', () => {
  it('merge whatever waits, one after the other, and outlive one that fails', async () => {
    const done: string[] = [];
    const turns = new Turns<string>(
      async (what) => {
        await Promise.resolve();
        if (what === 'a') throw new Error('a');
        done.push(what);
      },
      (waiting, coming) => waiting + coming,
    );
    const first = turns.take('a');
    await Promise.allSettled([first]);
    const second = turns.take('b');
    const rest = [turns.take('c'), turns.take('d')];
    await Promise.allSettled([second, ...rest]);
    expect(done.join('|')).toMatch(/^b\|?c\|?d$/);
    await expect(first).rejects.toThrow('a');
  });
});
