// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Block } from '../../../src/page/blocks/block.ts';
import { OrderedBlocks } from '../../../src/page/blocks/ordered-blocks.ts';
import { toEnd } from './dom.ts';

beforeEach(() => {
  document.body.replaceChildren();
});

/** Blocks of a page, in document order; every third is the second half of the text before it. */
function blocksOf(count: number): Block[] {
  const blocks: Block[] = [];
  let text = document.createTextNode('');
  for (let i = 0; i < count; i++) {
    const goesOn = i % 3 === 2;
    if (!goesOn) {
      text = document.createTextNode(String(i));
      document.body.appendChild(document.createElement('p')).appendChild(text);
    }
    blocks.push({ nodes: [text], starts: [goesOn ? -10 : 0], i } as unknown as Block);
  }
  return blocks;
}

const numbers = (blocks: Iterable<Block>) =>
  [...blocks].map((block) => (block as unknown as { i: number }).i);

describe('blocks', () => {
  it('stand in document order, in whatever runs they come', () => {
    const runs = fc.array(fc.array(fc.nat(39), { maxLength: 12 }), { maxLength: 8 });
    fc.assert(
      fc.property(runs, (indexes) => {
        document.body.replaceChildren();
        const page = blocksOf(40);
        const ordered = new OrderedBlocks();
        const added = new Set<number>();
        for (const run of indexes) {
          const fresh = [...new Set(run)].filter((i) => !added.has(i)).sort((a, b) => a - b);
          for (const i of fresh) added.add(i);
          toEnd(ordered.add(fresh.map((i) => page[i] as Block)));
        }
        expect(numbers(ordered)).toEqual([...added].sort((a, b) => a - b));
        expect(ordered.size).toBe(added.size);
      }),
    );
  });

  it('are gone once deleted, and may come back', () => {
    const page = blocksOf(5);
    const ordered = new OrderedBlocks();
    toEnd(ordered.add(page));
    expect(ordered.delete(page[1] as Block)).toBe(true);
    expect(ordered.delete(page[1] as Block)).toBe(false);
    expect(numbers(ordered)).toEqual([0, 2, 3, 4]);
    toEnd(ordered.add([page[1] as Block]));
    expect(numbers(ordered)).toEqual([0, 1, 2, 3, 4]);
  });

  it('are there only when all of a run are: one that is read meanwhile sees none of it', () => {
    const page = blocksOf(6);
    const ordered = new OrderedBlocks();
    toEnd(ordered.add([page[1], page[3]] as Block[]));
    const adding = ordered.add([page[0], page[2], page[4]] as Block[]);
    adding.next();
    expect(numbers(ordered)).toEqual([1, 3]);
    toEnd(adding);
    expect(numbers(ordered)).toEqual([0, 1, 2, 3, 4]);
  });

  it('that left the page, or stand in shadow trees, stop nothing', () => {
    const page = blocksOf(4);
    const ordered = new OrderedBlocks();
    toEnd(ordered.add(page));
    page[0]?.nodes[0]?.parentElement?.remove();
    const host = document.body.appendChild(document.createElement('x-late'));
    const inside = host.attachShadow({ mode: 'open' }).appendChild(document.createTextNode('in'));
    const late = { nodes: [inside], starts: [0], i: 9 } as unknown as Block;
    toEnd(ordered.add([late]));
    expect(numbers(ordered).at(-1)).toBe(9);
    expect(ordered.size).toBe(5);
  });
});
