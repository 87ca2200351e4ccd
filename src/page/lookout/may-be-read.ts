import { nameOf, parentElementOf } from '../dom/nodes.ts';
import { DEEPEST, Flows } from '../shared/regions/flow.ts';
import { RegionCache, regionOf, standsInText } from '../shared/regions/regions.ts';
import type { Work } from '../shared/scheduling/slices.ts';

/** What was found out about a page's elements, for one pass over it. */
export class ElementCache {
  readonly flows = new Flows();
  readonly regions = new RegionCache();
}

const PHRASING = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins mark nobr q ruby s small span strike strong sub sup time tt u'.split(
    ' ',
  ),
);

/**
 * May a reader come to read this text, now or once it is shown? Most pages name somebody in a share
 * bar or in a menu only; those need no reading at all, and mostly not even a question of style.
 */
export function* mayBeRead(node: Text, { flows, regions }: ElementCache): Work<boolean> {
  const holder = parentElementOf(node);
  if (holder === null) return false;
  const block = likelyBlock(holder);
  if (!(yield* standsInText(block, regions))) return false;
  // What is hidden has no container yet.
  return (yield* regionOf(flows.containerAt(holder) ?? block, regions)) !== 'left-out';
}

/** What the text's block most likely is, as far as tags tell. */
function likelyBlock(holder: Element): Element {
  let at: Element | null = holder;
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
    const name = nameOf(at);
    if (!PHRASING.has(name) && !name.includes('-')) return at;
    at = parentElementOf(at);
  }
  return holder;
}
