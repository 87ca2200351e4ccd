import type { BlockScan, PageContext, Spotter, Verdict } from '../spotting/types.ts';
import type { Found } from './found.ts';
import { OrderedBlocks } from './ordered-blocks.ts';
import { type Block, readBlock, stillStands } from './reading/block.ts';
import { containerOf, type FlowCache } from './reading/flow.ts';
import { RegionCache, regionOf } from './reading/regions.ts';
import type { Work } from './reading/slices.ts';

const NOTHING: Verdict = { topic: 'none', why: { rule: 'topic-none', cues: [] } };

/** What has been read of one frame: the blocks that matter and the mentions in them. */
export class PageModel {
  readonly #spotter: Spotter;
  readonly #onUnseen: (node: Text) => void;
  readonly #blocks = new OrderedBlocks();
  readonly #byNode = new Map<Text, Block>();
  readonly #byContainer = new Map<Element, Set<Block>>();
  readonly #ids = new WeakMap<Block, Map<string, number>>();
  #lastId = 0;

  verdict: Verdict = NOTHING;
  /** In document order. */
  mentions: readonly Found[] = [];

  /** @param onUnseen told of candidates that are left out; some of them may be shown later. */
  constructor(spotter: Spotter, onUnseen: (node: Text) => void) {
    this.#spotter = spotter;
    this.#onUnseen = onUnseen;
  }

  /** Does any block hold something that matters? */
  get isEmpty(): boolean {
    return this.#blocks.size === 0;
  }

  /** The block that a text node was read into, if it holds something. */
  blockOf(node: Node): Block | undefined {
    return this.#byNode.get(node as Text);
  }

  /** The blocks that an element holds directly. */
  blocksIn(container: Element): Iterable<Block> {
    return this.#byContainer.get(container) ?? [];
  }

  /** Ids of the mentions of one block. */
  idsIn(block: Block): Iterable<number> {
    return this.#ids.get(block)?.values() ?? [];
  }

  /**
   * Reads the blocks around candidate nodes. Yields where the work may be interrupted.
   *
   * @param candidates in document order.
   * @param regions what is known of the page's elements from just before.
   */
  *read(candidates: Iterable<Text>, regions = new RegionCache()): Work<void> {
    const flows: FlowCache = new Map();
    const passed = new Set<Text>();
    const run: Block[] = [];
    for (const node of candidates) {
      if (passed.has(node) || this.#byNode.has(node) || !node.isConnected) continue;
      yield;
      const container = containerOf(node, flows);
      const region = container ? regionOf(container, regions) : 'hidden';
      if (region === 'hidden') this.#onUnseen(node);
      if (!container || region !== 'reading') continue;
      const block = readBlock(node, container, flows);
      for (const part of block.nodes) {
        passed.add(part);
        // Text that came beside a block is now part of it.
        const overlapped = this.#byNode.get(part);
        if (overlapped) this.forget(overlapped);
      }
      block.scan = this.#spotter.scan(block.text, block.role);
      if (!block.scan) continue;
      this.#index(block);
      run.push(block);
    }
    this.#blocks.add(run);
  }

  /** Forgets a block; its text will be read again. */
  forget(block: Block): void {
    this.#blocks.delete(block);
    for (const node of block.nodes) {
      if (this.#byNode.get(node) === block) this.#byNode.delete(node);
    }
    const siblings = this.#byContainer.get(block.container);
    siblings?.delete(block);
    if (siblings?.size === 0) this.#byContainer.delete(block.container);
  }

  /**
   * Forgets blocks whose text is not what it was.
   *
   * @returns nodes of theirs that are still in the page, to be read again.
   */
  prune(): Text[] {
    const stale = [...this.#blocks].filter((block) => !stillStands(block));
    for (const block of stale) this.forget(block);
    return stale.flatMap((block) => block.nodes.filter((node) => node.isConnected));
  }

  /** Decides all mentions in the light of the whole page. */
  *resolve(page: PageContext): Work<void> {
    const blocks = [...this.#blocks];
    if (blocks.length === 0) {
      this.verdict = NOTHING;
      this.mentions = [];
      return;
    }
    const scans = blocks.map((block) => block.scan as BlockScan);
    const { verdict, mentions } = yield* this.#spotter.resolve(scans, page);
    const found: Found[] = [];
    for (const [i, block] of blocks.entries()) {
      for (const mention of mentions[i] ?? []) {
        const key = `${mention.kind}:${mention.start}:${mention.end}`;
        found.push({ id: this.#idOf(block, key), mention, block });
      }
    }
    this.verdict = verdict;
    this.mentions = found;
  }

  #index(block: Block): void {
    for (const node of block.nodes) this.#byNode.set(node, block);
    const siblings = this.#byContainer.get(block.container);
    if (siblings) siblings.add(block);
    else this.#byContainer.set(block.container, new Set([block]));
  }

  #idOf(block: Block, key: string): number {
    const ids = this.#ids.get(block) ?? new Map<string, number>();
    this.#ids.set(block, ids);
    const id = ids.get(key) ?? ++this.#lastId;
    ids.set(key, id);
    return id;
  }
}
