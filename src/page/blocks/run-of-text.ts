import { treeWalker } from '../dom/document.ts';
import { firstChildOf, holdsNode, nodeTypeOf, parentElementOf, textBetween } from '../dom/nodes.ts';
import { DEEPEST, type Flows } from '../shared/regions/flow.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import type { BlockOptions } from './block.ts';

/**
 * Some of a text node's text, and from where in it that is; a line break or a picture is white space
 * to the reader.
 */
export type Part =
  | { readonly node: Text; readonly from: number; readonly text: string }
  | { readonly node: null; readonly text: ' ' };
const BREAK: Part = { node: null, text: ' ' };

/** What stands on one side of a place, from there on outwards. */
export interface Gathered {
  readonly parts: Part[];
  /** Of the raw text. */
  readonly length: number;
  /** Did it end before the run of text did? */
  readonly isCut: boolean;
}

/** A block is no longer than this to each side of where its reading began, in characters. */
export const LONGEST_SIDE = 4_096;
/** Nor does it go over more nodes than this. */
const MOST_NODES = 2_000;
/** So many nodes are a small part of a slice. */
const NODES_AT_ONCE = 32;

type Step = 'previousNode' | 'nextNode';

/** Collects the text that runs on from a place to one side. Yields where it may be interrupted. */
export function* gather(
  from: Text,
  offset: number,
  step: Step,
  { container, flows, readUpTo }: BlockOptions,
): Work<Gathered> {
  const isForward = step === 'nextNode';
  const parts: Part[] = [];
  let length = 0;
  /** Adds what there is room for. Was that all of it? */
  const add = (node: Text, start: number, end: number): boolean => {
    const to = isForward ? Math.min(end, start + LONGEST_SIDE - length) : end;
    const first = isForward ? start : Math.max(start, end - LONGEST_SIDE + length);
    parts.push({ node, from: first, text: textBetween(node, first, to) });
    length += to - first;
    return to - first === end - start;
  };
  const done = (isCut: boolean): Gathered => ({ parts, length, isCut });

  const isWhole = isForward
    ? add(from, offset, from.length)
    : add(from, Math.min(offset, readUpTo(from)), offset);
  if (!isWhole) return done(true);
  if (!isForward && readUpTo(from) > 0) return done(false);
  const walker = treeWalker(container, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  walker.currentNode = from;
  const skips = new Skips(flows, container);
  let breaks = 0;
  for (let passed = 1; ; passed++) {
    const at = walker[step]();
    if (at === null || at === container) return done(false);
    if (passed === MOST_NODES) return done(true);
    if (passed % NODES_AT_ONCE === 0) yield;
    if (nodeTypeOf(at) === Node.TEXT_NODE) {
      const text = at as Text;
      const holder = parentElementOf(text) as Element;
      const skipped = isForward ? null : skips.around(holder);
      if (skipped) {
        walker.currentNode = skipped;
        parts.push(BREAK);
        length++;
        continue;
      }
      if (holder !== container && flows.containerAt(holder) !== container) return done(false);
      const start = readUpTo(text);
      if (start > 0 && (isForward || start >= text.length)) return done(false);
      const wasWhole = add(text, start, text.length);
      if (breaks > 0 && parts.at(-1)?.text.trim() !== '') breaks = 0;
      if (!wasWhole) return done(true);
      if (start > 0) return done(false);
      continue;
    }
    const element = at as Element;
    const flow = flows.of(element);
    if (flow === 'break') {
      breaks++;
      if (breaks === 2) return done(false);
    } else if (flow === 'block' && !holdsNode(element, from)) {
      return done(false);
    }
    if (flow === 'inline' || flow === 'block') continue;
    parts.push(BREAK);
    length++;
    if (flow === 'skip' && isForward && firstChildOf(element) && !goPast(walker, container)) {
      return done(false);
    }
  }
}

/** Puts the walker on the last node inside the element that it is on, or as good as that. */
function goPast(walker: TreeWalker, container: Element): boolean {
  const element = walker.currentNode;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const next = walker.nextSibling();
    if (next !== null) {
      walker.previousNode();
      return true;
    }
    if (walker.parentNode() === null || walker.currentNode === container) break;
  }
  walker.currentNode = element;
  return false;
}

/** Finds the outermost element around some text, inside its container, whose text does not run on. */
class Skips {
  readonly #flows: Flows;
  readonly #container: Element;
  readonly #known = new Map<Element, Element | null>();

  constructor(flows: Flows, container: Element) {
    this.#flows = flows;
    this.#container = container;
  }

  around(element: Element): Element | null {
    const inner: Element[] = [];
    let outermost: Element | null = null;
    for (
      let at: Element | null = element;
      at !== null && at !== this.#container && inner.length < DEEPEST;
      at = parentElementOf(at)
    ) {
      const known = this.#known.get(at);
      if (known !== undefined) {
        outermost = known;
        break;
      }
      inner.push(at);
    }
    for (const one of inner.reverse()) {
      outermost ??= this.#flows.of(one) === 'skip' ? one : null;
      this.#known.set(one, outermost);
    }
    return outermost;
  }
}
