import { elementsByPath, treeWalker } from '../../dom/document.ts';
import { firstChildOf, hasDescendants, hostOf, nameOf, openShadowRootOf } from '../../dom/nodes.ts';
import type { Work } from '../scheduling/slices.ts';

// Pages host shadow trees in elements of their own, whose names have a hyphen, or in elements of HTML
// that are empty but for it. Asking every element for its shadow root would cost more than reading the
// page; of the native questions that find these, this one takes half the time of a selector that
// excludes all other elements.
const LIKELY_HOSTS =
  'descendant-or-self::*[contains(name(), "-") or not(node()) and (self::div or self::span or self::section or self::article or self::main)]';
const EMPTY_HOSTS = new Set(['div', 'span', 'section', 'article', 'main']);

/** Of more than these, one question would be a piece of work that a reader could feel. */
const MANY_ELEMENTS = 10_000;
/** So many elements are a small part of a slice. */
const ELEMENTS_AT_ONCE = 256;
/** A page with more shadow trees than this is read without the rest of them. */
const MOST_ROOTS = 5_000;

/**
 * The open shadow roots in a tree, its root and nested ones included. Yields
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
  const hosts = elementsByPath(LIKELY_HOSTS, root);
  for (let i = 0; i < hosts.snapshotLength && found.length < MOST_ROOTS; i++) {
    addRoot(hosts.snapshotItem(i) as Element, found);
    if (i % ELEMENTS_AT_ONCE === ELEMENTS_AT_ONCE - 1) yield;
  }
}

function* addOneByOne(root: Element | ShadowRoot, found: ShadowRoot[]): Work<void> {
  const walker = treeWalker(root, NodeFilter.SHOW_ELEMENT);
  let at: Node | null = hostOf(root) === null ? root : walker.nextNode();
  for (let i = 1; at !== null && found.length < MOST_ROOTS; i++) {
    if (isLikelyHost(at as Element)) addRoot(at as Element, found);
    if (i % ELEMENTS_AT_ONCE === 0) yield;
    at = walker.nextNode();
  }
}

function isLikelyHost(element: Element): boolean {
  const name = nameOf(element);
  return name.includes('-') || (EMPTY_HOSTS.has(name) && firstChildOf(element) === null);
}

function addRoot(host: Element, found: ShadowRoot[]): void {
  const root = openShadowRootOf(host);
  if (root !== null) found.push(root);
}
