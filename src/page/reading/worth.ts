import { containerOf, type FlowCache } from './flow.ts';
import { type RegionCache, regionOf } from './regions.ts';

/** What is known of a page's elements, for one pass over it; style may be different in the next. */
export class Surroundings {
  readonly flows: FlowCache = new Map();
  readonly regions: RegionCache = { isText: new Map() };
}

// What is hidden has no flow to tell a block by.
const BLOCK =
  ':not(a, abbr, b, bdi, cite, em, font, i, mark, q, s, small, span, strong, sub, sup, time, u)';

/**
 * May a reader come to read this text, now or once it is shown? Most pages name somebody in a share
 * bar or in a menu only; those need no reading at all.
 */
export function mayBeRead(node: Text, { flows, regions }: Surroundings): boolean {
  const container = containerOf(node, flows) ?? node.parentElement?.closest(BLOCK);
  return container != null && regionOf(container, regions) !== 'left-out';
}
