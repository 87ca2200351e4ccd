import type { PageContext, Spotter } from '../spotting/types.ts';
import { PageModel } from './model.ts';
import { candidateNodes } from './reading/candidates.ts';
import { openShadowRoots } from './reading/shadow.ts';
import { type Clock, inSlices, type Work } from './reading/slices.ts';
import type { Changes } from './watching/watch.ts';

/** How much text on each side of a new text node may belong to one name with it. */
const NEIGHBOUR = 40;

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

  /** Reads the whole page. */
  readAll(): Promise<void> {
    return this.#queue(() => this.#readRoots([document.body]));
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
      yield* this.model.read(yield* candidateNodes(root, this.#spotter));
      for (const shadow of openShadowRoots(root)) {
        if (!this.#roots.has(shadow)) this.#onShadowRoot(shadow);
        this.#roots.add(shadow);
        yield* this.model.read(yield* candidateNodes(shadow, this.#spotter));
      }
    }
    this.#resolve();
  }

  *#readChanges({ added, suspects }: Changes): Work<void> {
    const again: Text[] = [];
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
      if (this.#joins(node)) yield* this.model.read(textsOf(node));
    }
    yield* this.#readRoots(roots);
  }

  /** May this new node's text, run together with what stands beside it, hold a name? */
  #joins(node: Node): boolean {
    const own = node.textContent ?? '';
    if (own.length > NEIGHBOUR && node.nodeType === Node.ELEMENT_NODE) return false;
    const before = textBeside(node.previousSibling).slice(-NEIGHBOUR);
    const after = textBeside(node.nextSibling).slice(0, NEIGHBOUR);
    return this.#spotter.candidates(before + own + after).length > 0;
  }

  #resolve(): void {
    const page: PageContext = { title: document.title, host: location.hostname };
    this.model.resolve(page);
  }
}

function hasAncestorIn(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let at = node.parentNode; at; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}

function textBeside(node: Node | null): string {
  if (!node) return '';
  if (node.nodeType === Node.TEXT_NODE) return (node as Text).data;
  return node.childNodes.length === 1 ? textBeside(node.firstChild) : '';
}

function textsOf(node: Node): Text[] {
  if (node.nodeType === Node.TEXT_NODE) return [node as Text];
  const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let at = walker.nextNode(); at; at = walker.nextNode()) texts.push(at as Text);
  return texts;
}
