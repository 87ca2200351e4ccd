import type { BlockScan, PageContext, Spotter, Verdict } from '../../spotting/types.ts';
import { type Block, extentIn, readBlock, stillStands } from '../blocks/block.ts';
import { neighbourText } from '../blocks/neighbour.ts';
import { nextCandidate } from '../blocks/next-candidate.ts';
import { OrderedBlocks } from '../blocks/ordered-blocks.ts';
import { bodyOf, documentTitle } from '../dom/document.ts';
import { isInPage, parentElementOf, textContentOf } from '../dom/nodes.ts';
import type { LocatedMention } from '../marks/located-mention.ts';
import { Flows } from '../shared/regions/flow.ts';
import { RegionCache, regionOf } from '../shared/regions/regions.ts';
import type { Work } from '../shared/scheduling/slices.ts';

const NOTHING: Verdict = { topic: 'none', why: { rule: 'topic-none', cues: [] } };

/** Mentions that are kept of one frame: more than anybody follows, and what a browser still paints. */
export const MOST_MENTIONS = 5_000;
/** Longer titles are not read to their end, in characters. */
const LONGEST_TITLE = 1_000;
/** In characters: with its scripts, a long article has a tenth of it. */
const LONGEST_TEXT = 2_000_000;
/** So many blocks are a small part of a slice, where little is asked of each. */
const BLOCKS_AT_ONCE = 64;

/** What has been read of one frame: the blocks that matter and the mentions in them. */
export class PageModel {
  readonly #spotter: Spotter;
  readonly #onHidden: (node: Text) => void;
  readonly #blocks = new OrderedBlocks();
  readonly #byNode = new Map<Text, readonly Block[]>();
  readonly #byContainer = new Map<Element, Set<Block>>();
  readonly #ids = new WeakMap<Block, Map<string, number>>();
  #lastId = 0;
  /** How many mentions the blocks may hold: of the records that come along, and of the reader's own. */
  #held = 0;
  #heldOwn = 0;

  verdict: Verdict = NOTHING;
  /** Ids of the dossiers whose subject the page is about. */
  about: ReadonlySet<string> = new Set();
  /** In document order. */
  mentions: readonly LocatedMention[] = [];
  /** Does the frame hold more than is kept of it? */
  hasMore = false;

  /** @param onHidden told of candidates that are left out; some of them may be shown later. */
  constructor(spotter: Spotter, onHidden: (node: Text) => void) {
    this.#spotter = spotter;
    this.#onHidden = onHidden;
  }

  /** May the frame hold words on record? */
  get mayQuote(): boolean {
    if (this.verdict.topic === 'about') return true;
    for (const { scan } of this.#blocks) if (scan?.mayQuote) return true;
    return false;
  }

  /** Does any block hold something that matters? */
  get isEmpty(): boolean {
    return this.#blocks.size === 0;
  }

  /** The blocks that a text node was read into and that hold something: mostly one, or none. */
  blocksOf(node: Node): readonly Block[] {
    return this.#byNode.get(node as Text) ?? [];
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
   * Reads the blocks around candidate nodes, until as many mentions are held as are kept. Yields
   * where the work may be interrupted.
   *
   * @param candidates in document order.
   * @param regions what is known of the page's elements from just before.
   */
  *read(candidates: Iterable<Text>, regions = new RegionCache()): Work<void> {
    const pass: Pass = {
      regions,
      flows: new Flows(),
      readUpTo: new Map(),
      again: [],
      run: [],
      blocks: new Set(),
    };
    for (const node of candidates) {
      if (this.#byNode.has(node) && !pass.readUpTo.has(node)) continue;
      if (!isInPage(node)) continue;
      if (this.#isFull()) break;
      yield;
      yield* this.#readNode(node, pass);
    }
    yield* this.#blocks.add(pass.run);
    // Each is read once at most, so this comes to an end.
    for (let node = pass.again.pop(); node !== undefined; node = pass.again.pop()) {
      if (pass.readUpTo.has(node) || !isInPage(node) || this.#isFull()) continue;
      pass.run = [];
      yield* this.#readNode(node, pass);
      yield* this.#blocks.add(pass.run);
    }
  }

  #isFull(): boolean {
    if (this.#held < MOST_MENTIONS) return false;
    this.hasMore = true;
    return true;
  }

  /** Reads a node's text into blocks, as far as it has not been read in this pass. */
  *#readNode(node: Text, pass: Pass): Work<void> {
    const holder = parentElementOf(node);
    const container = holder && pass.flows.containerAt(holder);
    const region = container ? yield* regionOf(container, pass.regions) : 'hidden';
    if (region === 'hidden') this.#onHidden(node);
    if (!container || region !== 'reading') return;
    for (;;) {
      const from = pass.readUpTo.get(node) ?? 0;
      const at = yield* nextCandidate(node, from, this.#spotter);
      if (at === null || this.#isFull()) return;
      const block = yield* readBlock(node, at, {
        container,
        flows: pass.flows,
        readUpTo: (text) => pass.readUpTo.get(text) ?? 0,
      });
      this.#pass(block, pass);
      block.scan = this.#scan(block);
      if (block.scan) this.#index(block, pass);
      // Text that grew smaller meanwhile will be read again.
      if ((pass.readUpTo.get(node) ?? 0) <= from) return;
      yield;
    }
  }

  /** The reader's own records cannot take the room that the others' mentions have. */
  #scan({ text, role }: Block): BlockScan | null {
    const scan = this.#spotter.scan(text, role);
    if (scan === null || scan.most > 0 || this.#heldOwn < MOST_MENTIONS) return scan;
    this.hasMore = true;
    return null;
  }

  /** Asks the blocks that were read again: more records are looked for than before. */
  *scanAgain(): Work<void> {
    for (const block of [...this.#blocks]) {
      yield;
      const scan = this.#scan(block);
      if (scan === null) {
        this.forget(block);
        continue;
      }
      if (block.scan) this.#hold(block.scan, -1);
      block.scan = scan;
      this.#hold(scan, 1);
    }
  }

  #hold({ most, mostOwn = 0 }: BlockScan, sign: 1 | -1): void {
    this.#held += sign * most;
    this.#heldOwn += sign * mostOwn;
  }

  /** Notes what a block has taken in. */
  #pass(block: Block, { readUpTo, again, blocks }: Pass): void {
    const last = block.nodes.length - 1;
    for (const [i, part] of block.nodes.entries()) {
      const { to } = extentIn(block, i);
      const isWhole = i < last || to >= (block.lengths[i] as number);
      readUpTo.set(part, isWhole ? Number.POSITIVE_INFINITY : to);
      for (const overlapped of this.blocksOf(part)) {
        if (blocks.has(overlapped)) continue;
        // Text that came beside a block is now part of it; what else that block held is read anew.
        this.forget(overlapped);
        again.push(...overlapped.nodes);
      }
    }
  }

  /** Forgets a block; its text will be read again. */
  forget(block: Block): void {
    if (!this.#blocks.delete(block)) return;
    if (block.scan) this.#hold(block.scan, -1);
    for (const node of block.nodes) {
      const others = this.blocksOf(node).filter((one) => one !== block);
      if (others.length > 0) this.#byNode.set(node, others);
      else this.#byNode.delete(node);
    }
    const siblings = this.#byContainer.get(block.container);
    siblings?.delete(block);
    if (siblings?.size === 0) this.#byContainer.delete(block.container);
  }

  /** Forgets everything. */
  clear(): void {
    for (const block of [...this.#blocks]) this.forget(block);
    this.#decideNothing();
    this.hasMore = false;
  }

  /**
   * Forgets blocks whose text is not what it was. Yields where the work may be interrupted.
   *
   * @returns nodes of theirs that are still in the page, to be read again.
   */
  *prune(): Work<readonly Text[]> {
    const again: Text[] = [];
    for (const [i, block] of [...this.#blocks].entries()) {
      if (i % BLOCKS_AT_ONCE === BLOCKS_AT_ONCE - 1) yield;
      if (stillStands(block)) continue;
      this.forget(block);
      again.push(...block.nodes.filter(isInPage));
    }
    return again;
  }

  /** Decides all mentions in the light of the whole page. */
  *resolve(): Work<void> {
    const blocks = [...this.#blocks];
    if (blocks.length === 0) {
      this.#decideNothing();
      return;
    }
    const scans = blocks.map((block) => block.scan as BlockScan);
    const page: PageContext = {
      title: documentTitle().slice(0, LONGEST_TITLE),
      beside: (i, where) => (blocks[i] ? neighbourText(blocks[i], where) : null),
      text: allText,
    };
    const { verdict, about, mentions } = yield* this.#spotter.resolve(scans, page);
    const found: LocatedMention[] = [];
    for (const [i, block] of blocks.entries()) {
      if (i % BLOCKS_AT_ONCE === BLOCKS_AT_ONCE - 1) yield;
      for (const mention of mentions[i] ?? []) {
        const key = `${mention.dossier}:${mention.kind}:${mention.start}:${mention.end}`;
        found.push({ id: this.#idOf(block, key), mention, block });
      }
    }
    this.verdict = verdict;
    this.about = new Set(about);
    this.mentions = found;
    if (found.length > MOST_MENTIONS) this.#keepMost(found);
  }

  /** So many of each dossier: one cannot take another's room. */
  #keepMost(found: readonly LocatedMention[]): void {
    const counts = new Map<string, number>();
    this.mentions = found.filter(({ mention: { dossier } }) => {
      const count = (counts.get(dossier) ?? 0) + 1;
      counts.set(dossier, count);
      return count <= MOST_MENTIONS;
    });
    if (this.mentions.length < found.length) this.hasMore = true;
  }

  #decideNothing(): void {
    this.verdict = NOTHING;
    this.about = new Set();
    this.mentions = [];
  }

  #index(block: Block, pass: Pass): void {
    for (const node of block.nodes) this.#byNode.set(node, [...this.blocksOf(node), block]);
    const siblings = this.#byContainer.get(block.container);
    if (siblings) siblings.add(block);
    else this.#byContainer.set(block.container, new Set([block]));
    if (block.scan) this.#hold(block.scan, 1);
    pass.run.push(block);
    pass.blocks.add(block);
  }

  #idOf(block: Block, key: string): number {
    const ids = this.#ids.get(block) ?? new Map<string, number>();
    this.#ids.set(block, ids);
    const id = ids.get(key) ?? ++this.#lastId;
    ids.set(key, id);
    return id;
  }
}

/** All text of the page, or null where that is more than is looked through. */
function allText(): string | null {
  const body = bodyOf();
  const text = body ? textContentOf(body) : '';
  return text.length > LONGEST_TEXT ? null : text;
}

/** One going over candidates. */
interface Pass {
  readonly regions: RegionCache;
  readonly flows: Flows;
  /** Up to where nodes have been read; see {@link readBlock}. */
  readonly readUpTo: Map<Text, number>;
  /** Nodes of blocks that were forgotten on the way. */
  readonly again: Text[];
  /** Blocks read that hold something, in document order. */
  run: Block[];
  /** All of these. */
  readonly blocks: Set<Block>;
}
