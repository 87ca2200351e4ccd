import { comparePosition, inDocument } from '../dom/nodes.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import type { Block } from './block.ts';

/**
 * Blocks in document order. Comparing two places costs the browser a walk over all the siblings
 * between them, so blocks come in runs that are in order already, and a run that fits in one place,
 * as nearly every run does, costs a few comparisons in all.
 */
export class OrderedBlocks implements Iterable<Block> {
  #blocks: Block[] = [];
  readonly #kept = new Set<Block>();

  get size(): number {
    return this.#kept.size;
  }

  [Symbol.iterator](): Iterator<Block> {
    if (this.#blocks.length > this.#kept.size) {
      this.#blocks = this.#blocks.filter((block) => this.#kept.has(block));
    }
    return this.#blocks[Symbol.iterator]();
  }

  /** Was it there? */
  delete(block: Block): boolean {
    return this.#kept.delete(block);
  }

  /**
   * Yields where it may be interrupted; what is added is there when it is done.
   *
   * @param run in document order.
   */
  *add(run: readonly Block[]): Work<void> {
    if (run.length === 0) return;
    const blocks = [...this];
    let rest = run;
    while (rest.length > 0) {
      const [first] = rest as [Block];
      const at = placeFor(first, blocks);
      const next = blocks[at];
      const fits = next ? rest.findIndex((block) => !isBefore(block, next)) : -1;
      const part = fits < 0 ? rest : rest.slice(0, Math.max(1, fits));
      blocks.splice(at, 0, ...part);
      rest = rest.slice(part.length);
      yield;
    }
    for (const block of run) this.#kept.add(block);
    this.#blocks = blocks;
  }
}

/** Where a block goes; most come after all that are there. */
function placeFor(block: Block, blocks: readonly Block[]): number {
  const last = blocks.at(-1);
  if (!last || isBefore(last, block)) return blocks.length;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(blocks[middle] as Block, block)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Block, b: Block): boolean {
  const [one, other] = [a.nodes[0] as Text, b.nodes[0] as Text];
  // A long text is cut into blocks, of which each begins further on.
  if (one === other) return (a.starts[0] as number) > (b.starts[0] as number);
  return precedes(one, other);
}

function precedes(a: Node, b: Node): boolean {
  let order = comparePosition(a, b);
  if (order & Node.DOCUMENT_POSITION_DISCONNECTED) {
    // In different shadow trees; or out of the page by now, and then any order will do.
    order = comparePosition(inDocument(a), inDocument(b));
  }
  return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
