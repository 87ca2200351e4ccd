import type { Spotter } from '../../spotting/types.ts';
import { bodyOf, treeWalker } from '../dom/document.ts';
import { isInPage, nodeTypeOf, parentNodeOf } from '../dom/nodes.ts';
import type { Looked } from '../handover.ts';
import { walk } from '../shared/candidates/candidate-nodes.ts';
import { mayJoin } from '../shared/candidates/neighbours.ts';
import { openShadowRoots } from '../shared/candidates/shadow-roots.ts';
import { DEEPEST } from '../shared/regions/flow.ts';
import { RegionCache } from '../shared/regions/regions.ts';
import { type Clock, inSlices, type Work } from '../shared/scheduling/slices.ts';
import { Turns } from '../shared/scheduling/turns.ts';
import { type Changes, merge } from '../watching/changes.ts';
import { PageModel } from './page-model.ts';
import { visibleFirst } from './visible-first.ts';

/** What one reading has to read: changes, or the whole frame, of which something may be known. */
interface ToRead extends Changes {
  readonly looked: Looked | null;
}

const NO_CHANGES: ToRead = {
  added: new Set(),
  suspects: new Set(),
  everything: false,
  looked: null,
};

/** Reads a frame, first whole and then what changed, in slices, one reading at a time. */
export class PageReader {
  readonly model: PageModel;
  readonly #spotter: Spotter;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  readonly #roots = new WeakSet<ShadowRoot>();
  readonly #turns: Turns<ToRead>;
  #isToScan = false;

  constructor(options: {
    spotter: Spotter;
    clock: Clock;
    signal: AbortSignal;
    /** Called once for each open shadow root that is read. */
    onShadowRoot: (root: ShadowRoot) => void;
    /** Told of candidates that are left out; some of them may be shown later. */
    onHidden: (node: Text) => void;
  }) {
    const { spotter, clock, signal } = options;
    this.#spotter = spotter;
    this.#onShadowRoot = options.onShadowRoot;
    this.model = new PageModel(spotter, options.onHidden);
    this.#turns = new Turns(
      (what) => inSlices(this.#read(what), clock, signal),
      (waiting, coming) => ({ ...merge(waiting, coming), looked: null }),
    );
  }

  /**
   * Reads the whole page.
   *
   * @param looked what is known of it already.
   */
  readAll(looked: Looked | null = null): Promise<void> {
    return this.#turns.take({ added: new Set(), suspects: new Set(), everything: true, looked });
  }

  /** Forgets all that was read. */
  async forgetAll(): Promise<void> {
    this.model.clear();
  }

  /** Reads the whole page as if for the first time: what is to be read has changed. */
  readAfresh(): Promise<void> {
    this.model.clear();
    return this.readAll();
  }

  /** Decides anew what the text that was read holds: more can be told from it now. */
  decideAgain(): Promise<void> {
    return this.#turns.take(NO_CHANGES);
  }

  /** Asks what was read again: more records are looked for than before. */
  scanAgain(): Promise<void> {
    this.#isToScan = true;
    return this.decideAgain();
  }

  /** Reads what changed. */
  readChanges(changes: Changes): Promise<void> {
    return this.#turns.take({ ...changes, looked: null });
  }

  *#read(what: ToRead): Work<void> {
    if (this.#isToScan) {
      this.#isToScan = false;
      yield* this.model.scanAgain();
    }
    if (what.looked) yield* this.#readKnown(what.looked);
    else yield* what.everything ? this.#readAll() : this.#readChanges(what);
  }

  *#readAll(): Work<void> {
    this.model.hasMore = false;
    const body = bodyOf();
    yield* this.#readRoots(body ? [body] : []);
  }

  *#readRoots(roots: readonly Element[]): Work<void> {
    const regions = new RegionCache();
    yield* this.model.read(yield* this.model.prune(), regions);
    for (const root of roots) {
      if (!isInPage(root)) continue;
      yield* this.#readTree(yield* walk(root, this.#spotter), regions);
      for (const shadow of yield* openShadowRoots(root)) {
        this.#follow(shadow);
        yield* this.#readTree(yield* walk(shadow, this.#spotter), regions);
      }
    }
    yield* this.model.resolve();
  }

  *#readKnown({ candidates, shadowRoots, regions }: Looked): Work<void> {
    // First, so that nothing that changes in one meanwhile is missed.
    for (const shadow of shadowRoots) this.#follow(shadow);
    for (const inTree of candidates) yield* this.#readTree(inTree, regions);
    yield* this.model.resolve();
  }

  *#readTree(candidates: readonly Text[], regions: RegionCache): Work<void> {
    for (const part of visibleFirst(candidates)) yield* this.model.read(part, regions);
  }

  #follow(shadow: ShadowRoot): void {
    if (!this.#roots.has(shadow)) this.#onShadowRoot(shadow);
    this.#roots.add(shadow);
  }

  *#readChanges({ added, suspects }: Changes): Work<void> {
    const again = [...(yield* this.model.prune())];
    for (const block of suspects) {
      this.model.forget(block);
      again.push(...block.nodes.filter(isInPage));
    }
    yield* this.model.read(again);
    const roots: Element[] = [];
    for (const node of added) {
      yield;
      if (!isInPage(node) || hasAncestorIn(node, added)) continue;
      if (nodeTypeOf(node) === Node.ELEMENT_NODE) roots.push(node as Element);
      if (mayJoin(node, this.#spotter)) yield* this.model.read(textsOf(node));
    }
    yield* this.#readRoots(roots);
  }
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  let depth = 0;
  for (let at = parentNodeOf(node); at && depth < DEEPEST; at = parentNodeOf(at)) {
    if (nodes.has(at)) return true;
    depth++;
  }
  return false;
}

/** More text nodes than this do not stand in one line with a name. */
const MOST_TEXTS = 100;

function textsOf(node: Node): Text[] {
  if (nodeTypeOf(node) === Node.TEXT_NODE) return [node as Text];
  const walker = treeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (texts.length < MOST_TEXTS && walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
