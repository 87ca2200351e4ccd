import type { Work } from './slices.ts';

// Pages host shadow trees in elements of their own, whose names have a hyphen. Asking every element
// for its shadow root would cost more than reading the page; of the native questions that find these,
// this one takes half the time of a selector that excludes all other elements.
const CUSTOM_ELEMENTS = 'descendant-or-self::*[contains(name(), "-")]';

/** From here on one question would be a piece of work that a reader could feel. */
const MANY_ELEMENTS = 10_000;

/**
 * The open shadow roots of custom elements in a tree, its root and nested ones included. Yields
 * where the work may be interrupted.
 *
 * @param isSmall is it known to hold so little text that it need not be counted first?
 */
export function* openShadowRoots(
  root: Document | Element | ShadowRoot,
  isSmall = false,
): Work<ShadowRoot[]> {
  const found: ShadowRoot[] = [];
  if (root instanceof ShadowRoot || (!isSmall && (yield* isLarge(root)))) {
    const own = 'shadowRoot' in root ? root.shadowRoot : null;
    if (own) found.push(own, ...(yield* openShadowRoots(own)));
    for (const child of root.children) {
      yield;
      found.push(...(yield* openShadowRoots(child)));
    }
    return found;
  }
  // Not of the document itself, of which a page's pictures and forms may be properties.
  const hosts = Document.prototype.evaluate.call(
    document,
    CUSTOM_ELEMENTS,
    root,
    null,
    XPathResult.ORDERED_NODE_SNAPSHOT_TYPE,
  );
  for (let i = 0; i < hosts.snapshotLength; i++) {
    const { shadowRoot } = hosts.snapshotItem(i) as Element;
    if (shadowRoot) found.push(...(yield* openShadowRoots(shadowRoot)), shadowRoot);
  }
  return found;
}

/** Counting a large page's elements takes a slice of its own. */
function* isLarge(root: Document | Element): Work<boolean> {
  yield;
  const count = root.getElementsByTagName('*').length;
  yield;
  return count > MANY_ELEMENTS;
}
