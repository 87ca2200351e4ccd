import { elementsByPath, treeWalker } from '../../dom/document.ts';
import { hasDescendants, hostOf, nameOf, openShadowRootOf } from '../../dom/nodes.ts';
import type { Work } from '../work/slices.ts';

// Pages host shadow trees in elements of their own, whose names have a hyphen. Asking every element
// for its shadow root would cost more than reading the page; of the native questions that find these,
// this one takes half the time of a selector that excludes all other elements.
const CUSTOM_ELEMENTS = 'descendant-or-self::*[contains(name(), "-")]';

/** Of more than these, one question would be a piece of work that a reader could feel. */
const MANY_ELEMENTS = 10_000;
/** So many elements are a small part of a slice. */
const ELEMENTS_AT_ONCE = 256;
/** A page with more shadow trees than this is read without the rest of them. */
const MOST_ROOTS = 5_000;

/**
 * The open shadow roots of custom elements in a tree, its root and nested ones included. Yields
 * where the work may be interrupted.
 */
export function* openShadowRoots(root: Element | ShadowRoot): Work<readonly ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  yield* addHosted(root, found);
  // Those inside of others, level by level.
  for (let i = 0; i < found.length && found.length < MOST_ROOTS; i++) {
    yield;
    yield* addHosted(found[i] as ShadowRoot, found);
  }
  return found;
}

function* addHosted(root: Element | ShadowRoot, found: ShadowRoot[]): Work<void> {
  // XPath knows no shadow trees.
  if (hostOf(root) !== null || hasDescendants(root as Element, MANY_ELEMENTS)) {
    return yield* addOneByOne(root, found);
  }
  const hosts = elementsByPath(CUSTOM_ELEMENTS, root);
  for (let i = 0; i < hosts.snapshotLength && found.length < MOST_ROOTS; i++) {
    addRoot(hosts.snapshotItem(i) as Element, found);
    if (i % ELEMENTS_AT_ONCE === ELEMENTS_AT_ONCE - 1) yield;
  }
}

function* addOneByOne(root: Element | ShadowRoot, found: ShadowRoot[]): Work<void> {
  const walker = treeWalker(root, NodeFilter.SHOW_ELEMENT);
  let at: Node | null = hostOf(root) === null ? root : walker.nextNode();
  for (let i = 1; at !== null && found.length < MOST_ROOTS; i++) {
    if (nameOf(at as Element).includes('-')) addRoot(at as Element, found);
    if (i % ELEMENTS_AT_ONCE === 0) yield;
    at = walker.nextNode();
  }
}

function addRoot(host: Element, found: ShadowRoot[]): void {
  const root = openShadowRootOf(host);
  if (root !== null) found.push(root);
}
