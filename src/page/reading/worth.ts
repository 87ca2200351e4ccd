import { containerOf, type FlowCache } from './flow.ts';
import { type RegionCache, regionOf, standsOutsideText } from './regions.ts';

/** What is known of a page's elements, for one pass over it; style may be different in the next. */
export class Surroundings {
  readonly flows: FlowCache = new Map();
  readonly regions: RegionCache = { isText: new Map(), isTeaser: new Map() };
}

const PHRASING = new Set(
  'A ABBR B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS MARK Q RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U'.split(
    ' ',
  ),
);

/**
 * May a reader come to read this text, now or once it is shown? Most pages name somebody in a share
 * bar or in a menu only; those need no reading at all, and mostly not even a question of style.
 */
export function mayBeRead(node: Text, { flows, regions }: Surroundings): boolean {
  const block = likelyBlock(node);
  if (block === null || standsOutsideText(block, regions)) return false;
  const container = containerOf(node, flows);
  return container === null || regionOf(container, regions) !== 'left-out';
}

/** What the text's block most likely is, as far as tags tell. */
function likelyBlock(node: Text): Element | null {
  let at = node.parentElement;
  while (at !== null && (PHRASING.has(at.tagName) || at.tagName.includes('-')))
    at = at.parentElement;
  return at ?? node.parentElement;
}
