import type { BlockScan, PageContext, Spotter, Spotting, Verdict } from '../spotting/types.ts';
import type { Found } from './found.ts';
import { type Block, readBlock, stillStands } from './reading/block.ts';
import type { FlowCache } from './reading/flow.ts';
import { type RegionCache, regionOf } from './reading/regions.ts';
import type { Work } from './reading/slices.ts';

const NOTHING: Verdict = { topic: 'none', why: { rule: 'nothing-found', cues: [] } };

/** What has been read of one frame: the blocks that matter and the mentions in them. */
export class PageModel {
  readonly #spotter: Spotter;
  readonly #onUnseen: (node: Text) => void;
  #blocks: Block[] = [];
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
    return this.#blocks.length === 0;
  }

  /** The block that a text node was read into, if it holds something. */
  blockOf(node: Node): Block | undefined {
    return this.#byNode.get(node as Text);
  }

  /** The blocks that an element holds directly. */
  blocksIn(container: Element): Iterable<Block> {
    return this.#byContainer.get(container) ?? [];
  }

  /** Mentions of one block, as of the last {@link resolve}. */
  mentionsIn(block: Block): readonly Found[] {
    return this.mentions.filter((found) => found.block === block);
  }

  /** Reads the blocks around candidate nodes. Yields where the work may be interrupted. */
  *read(candidates: Iterable<Text>): Work<void> {
    const flows: FlowCache = new Map();
    const regions: RegionCache = { regions: new Map() };
    const passed = new Set<Text>();
    for (const node of candidates) {
      if (passed.has(node) || this.#byNode.has(node) || !node.isConnected) continue;
      yield;
      const block = readBlock(node, flows);
      if (!block) {
        this.#onUnseen(node);
        continue;
      }
      for (const part of block.nodes) {
        passed.add(part);
        // Text that came beside a block is now part of it.
        const overlapped = this.#byNode.get(part);
        if (overlapped) this.forget(overlapped);
      }
      const region = regionOf(block.container, regions);
      if (region === 'skip') this.#onUnseen(node);
      if (region !== 'reading') continue;
      block.scan = this.#spotter.scan(block.text, block.role);
      if (block.scan) this.#keep(block);
    }
  }

  /** Forgets a block; its text will be read again. */
  forget(block: Block): void {
    this.#blocks = this.#blocks.filter((kept) => kept !== block);
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
    const stale = this.#blocks.filter((block) => !stillStands(block));
    for (const block of stale) this.forget(block);
    return stale.flatMap((block) => block.nodes.filter((node) => node.isConnected));
  }

  /** Decides all mentions in the light of the whole page. */
  resolve(page: PageContext): void {
    this.#blocks.sort((a, b) => inDocumentOrder(a.nodes[0] as Text, b.nodes[0] as Text));
    const scans = this.#blocks.map((block) => block.scan as BlockScan);
    const spotting: Spotting = this.#spotter.resolve(scans, page);
    this.verdict = spotting.verdict;
    this.mentions = this.#blocks.flatMap((block, i) =>
      (spotting.mentions[i] ?? []).map((mention) => ({
        id: this.#idOf(block, `${mention.kind}:${mention.start}:${mention.end}`),
        mention,
        block,
      })),
    );
  }

  #keep(block: Block): void {
    this.#blocks.push(block);
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

function inDocumentOrder(a: Node, b: Node): number {
  if (a === b) return 0;
  if (a.getRootNode() !== b.getRootNode()) return inDocumentOrder(inDocument(a), inDocument(b));
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The node itself, or the host of the outermost shadow root that it is in. */
function inDocument(node: Node): Node {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? inDocument(root.host) : node;
}
