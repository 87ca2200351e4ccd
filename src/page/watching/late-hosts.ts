import { queryDocument } from '../dom/document.ts';
import { openShadowRootOf } from '../dom/nodes.ts';

/** More elements that wait for their definition are not followed. */
const MOST = 200;
/** So many are looked at to find those: some have their tree already, and are never defined. */
const MOST_LOOKED_AT = 1_000;
/** After so many ms, and then after twice as many, and so on. */
const FIRST_LOOK = 500;
/** Components that take longer are not waited for, in ms. */
const LAST_LOOK = 32_000;

/**
 * Tells of custom elements that get their open shadow tree only when they are defined, after they came
 * into the page: nothing in the document changes then, and no event tells. Pages on which nothing
 * waits for its definition pay for one question.
 *
 * @returns what ends that.
 */
export function watchLateHosts(onLate: (host: Element) => void): () => void {
  const waiting = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = () => {
    const undefinedNow = queryDocument(':not(:defined)');
    const looked = Math.min(undefinedNow.length, MOST_LOOKED_AT);
    for (let i = 0; i < looked && waiting.size < MOST; i++) {
      const element = undefinedNow[i] as Element;
      if (openShadowRootOf(element) === null) waiting.add(element);
    }
  };
  const look = (pause: number) => {
    for (const host of waiting) {
      if (openShadowRootOf(host) === null) continue;
      waiting.delete(host);
      onLate(host);
    }
    note();
    if (waiting.size > 0 && pause <= LAST_LOOK) timer = setTimeout(look, pause, pause * 2);
  };
  look(FIRST_LOOK);
  return () => clearTimeout(timer);
}
