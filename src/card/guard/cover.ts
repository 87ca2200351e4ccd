import { queryDocument } from '../../page/dom/document.ts';
import {
  anyShadowRootOf,
  elementAt,
  queryTree,
  rootOf,
  seesClosedTrees,
} from '../../page/dom/nodes.ts';

/** Whether something of the page may lie over the card: asked often, and answered at once. */
export interface Cover {
  /** False also where that cannot be known. */
  isClear(): boolean;
  stop(): void;
}

/** Delay of `IntersectionObserver` v2, in ms: no shorter one is allowed. */
const DELAY = 100;

/** Chromium knows what is painted over an element, in frames around this one too. */
const knowsPainting = 'trackVisibility' in IntersectionObserver.prototype;

/**
 * @param host the card's element; its box is what is in the top layer.
 * @param onChange called when the answer may be another.
 */
export function watchCover(host: Element, box: HTMLElement, onChange: () => void): Cover {
  return knowsPainting ? watchPainting(box, onChange) : watchTopLayer(host);
}

function watchPainting(box: HTMLElement, onChange: () => void): Cover {
  let isVisible = false;
  const observer = new IntersectionObserver(
    (entries) => {
      isVisible = (entries.at(-1) as VisibilityEntry).isVisible;
      onChange();
    },
    { trackVisibility: true, delay: DELAY } as IntersectionObserverInit,
  );
  observer.observe(box);
  return {
    isClear: () => isVisible && !isInTransition(),
    stop: () => observer.disconnect(),
  };
}

interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible: boolean;
}

/**
 * Without that, the card counts as clear where nothing could lie over it: in a page's own window,
 * with nothing else in the top layer. A popover of the page may let every press through, as may its
 * backdrop, so that no hit test meets it; and in which order the top layer's elements lie, no script
 * is told that the page could not have silenced. Where closed shadow trees are not told of either, as in
 * Safari, nothing is known.
 */
function watchTopLayer(host: Element): Cover {
  return {
    isClear: () => seesClosedTrees() && window === window.top && !isInTransition() && isAlone(host),
    stop: () => undefined,
  };
}

/** More elements than this are not looked through; in ms, some ten. */
export const MOST_ELEMENTS = 20_000;

const TOP_LAYER = [':popover-open', ':modal', ':fullscreen', 'select:open']
  .filter((selector) => CSS.supports(`selector(${selector})`))
  .join(', ');

/** Is nothing in the top layer, of the document or of any shadow tree, but the card? */
function isAlone(host: Element): boolean {
  let left = MOST_ELEMENTS;
  const roots: (Document | ShadowRoot)[] = [document];
  for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
    if (queryTree(root, TOP_LAYER).length > 0) return false;
    for (const element of queryTree(root, '*')) {
      if (--left < 0) return false;
      const shadow = element === host ? null : anyShadowRootOf(element);
      if (shadow) roots.push(shadow);
    }
  }
  return true;
}

/** What a view transition shows lies over the top layer, and may be a picture of what was before. */
function isInTransition(): boolean {
  return hasTransitions && queryDocument(TRANSITION).length > 0;
}
const TRANSITION = ':active-view-transition';
const hasTransitions = CSS.supports(`selector(${TRANSITION})`);

/** Do all of these points, in client pixels, hit the card? */
export function hitsAll(host: Element, points: readonly (readonly [number, number])[]): boolean {
  const root = rootOf(host);
  return points.every(([x, y]) => elementAt(root, x, y) === host);
}
