import { containerOf, type FlowCache } from './flow.ts';
import { parentElementOf } from './parent.ts';
import { RegionCache, regionOf, standsInText } from './regions.ts';

/** What was found out about a page's elements, for one pass over it. */
export class ElementCache {
  readonly flows: FlowCache = new Map();
  readonly regions = new RegionCache();
}

const PHRASING = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS MARK NOBR Q RUBY S SMALL SPAN STRIKE STRONG SUB SUP TIME TT U'.split(
    ' ',
  ),
);

/**
 * May a reader come to read this text, now or once it is shown? Most pages name somebody in a share
 * bar or in a menu only; those need no reading at all, and mostly not even a question of style.
 */
export function mayBeRead(node: Text, { flows, regions }: ElementCache): boolean {
  const block = likelyBlock(node);
  if (block === null || !standsInText(block, regions)) return false;
  // What is hidden has no container yet.
  return regionOf(containerOf(node, flows) ?? block, regions) !== 'left-out';
}

/** What the text's block most likely is, as far as tags tell. */
function likelyBlock(node: Text): Element | null {
  let at = parentElementOf(node);
  while (at !== null && (PHRASING.has(at.tagName) || at.tagName.includes('-'))) {
    at = parentElementOf(at);
  }
  return at ?? parentElementOf(node);
}
