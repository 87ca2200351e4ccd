import type { PageContext, Spotter } from '../spotting/types.ts';
import type { Looked } from './handover.ts';
import { PageModel } from './model.ts';
import { mayJoin } from './reading/beside.ts';
import { walk } from './reading/candidates.ts';
import { openShadowRoots } from './reading/shadow.ts';
import { type Clock, inSlices, type Work } from './reading/slices.ts';
import type { Changes } from './watching/watch.ts';

/** Reads a frame, first whole and then what changed, in slices, one reading at a time. */
export class PageReader {
  readonly model: PageModel;
  readonly #spotter: Spotter;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  readonly #roots = new WeakSet<ShadowRoot>();
  #last: Promise<void> = Promise.resolve();

  constructor(options: {
    spotter: Spotter;
    clock: Clock;
    signal: AbortSignal;
    /** Called once for each open shadow root that is read. */
    onShadowRoot: (root: ShadowRoot) => void;
    /** Told of candidates that are left out; some of them may be shown later. */
    onUnseen: (node: Text) => void;
  }) {
    this.#spotter = options.spotter;
    this.#clock = options.clock;
    this.#signal = options.signal;
    this.#onShadowRoot = options.onShadowRoot;
    this.model = new PageModel(options.spotter, options.onUnseen);
  }

  /**
   * Reads the whole page.
   *
   * @param looked what is known of it already.
   */
  readAll(looked: Looked | null = null): Promise<void> {
    return this.#queue(() => (looked ? this.#readKnown(looked) : this.#readRoots([document.body])));
  }

  /** Reads what changed. */
  readChanges(changes: Changes): Promise<void> {
    if (changes.everything) return this.readAll();
    return this.#queue(() => this.#readChanges(changes));
  }

  /** One reading after the other; one that fails does not stop the next. */
  #queue(work: () => Work<void>): Promise<void> {
    const run = this.#last.then(() => inSlices(work(), this.#clock, this.#signal));
    this.#last = run.catch(() => undefined);
    return run;
  }

  *#readRoots(roots: readonly (Element | ShadowRoot)[]): Work<void> {
    yield* this.model.read(this.model.prune());
    for (const root of roots) {
      if (!root?.isConnected) continue;
      const { candidates, isSmall } = yield* walk(root, this.#spotter);
      yield* this.model.read(candidates);
      for (const shadow of yield* openShadowRoots(root, isSmall)) {
        this.#follow(shadow);
        const inside = yield* walk(shadow, this.#spotter);
        yield* this.model.read(inside.candidates);
      }
    }
    yield* this.#resolve();
  }

  *#readKnown({ candidates, shadowRoots, regions }: Looked): Work<void> {
    // First, so that nothing that changes in one meanwhile is missed.
    for (const shadow of shadowRoots) this.#follow(shadow);
    for (const inTree of candidates) yield* this.model.read(inTree, regions);
    yield* this.#resolve();
  }

  #follow(shadow: ShadowRoot): void {
    if (!this.#roots.has(shadow)) this.#onShadowRoot(shadow);
    this.#roots.add(shadow);
  }

  *#readChanges({ added, suspects }: Changes): Work<void> {
    const again = this.model.prune();
    for (const block of suspects) {
      this.model.forget(block);
      again.push(...block.nodes.filter((node) => node.isConnected));
    }
    yield* this.model.read(again);
    const roots: Element[] = [];
    for (const node of added) {
      yield;
      if (!node.isConnected || hasAncestorIn(node, added)) continue;
      if (node.nodeType === Node.ELEMENT_NODE) roots.push(node as Element);
      if (mayJoin(node, this.#spotter)) yield* this.model.read(textsOf(node));
    }
    yield* this.#readRoots(roots);
  }

  #resolve(): Work<void> {
    const page: PageContext = { title: document.title };
    return this.model.resolve(page);
  }
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}

function textsOf(node: Node): Text[] {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let at = walker.nextNode(); at; at = walker.nextNode()) texts.push(at as Text);
  return texts;
}
