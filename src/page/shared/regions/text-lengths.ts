import {
  firstElementChildOf,
  nextElementSiblingOf,
  queryAll,
  textContentOf,
} from '../../dom/nodes.ts';

/** Above this, white space makes no difference to any question asked here, in characters. */
const LONG_ENOUGH = 4_000;
/** So many of an element's links, or children, tell what it is. */
const ENOUGH = 500;

/** The length of an element's text as it is shown, in characters. */
export function textLength(element: Element): number {
  const text = textContentOf(element);
  return text.length > LONG_ENOUGH ? text.length : text.replace(/\s+/g, ' ').trim().length;
}

/** How much of an element's text stands in links, 0 to 1. */
export function linkShare(element: Element): number {
  const links = queryAll(element, 'a[href]');
  const looked = Math.min(links.length, ENOUGH);
  let linked = 0;
  for (let i = 0; i < looked; i++) linked += textLength(links[i] as Element);
  return linked === 0 ? 0 : (linked * (links.length / looked)) / textLength(element);
}

/** Is an element's text longer? Without fetching all text of one that is much longer. */
export function isLongerThan(limit: number, element: Element): boolean {
  let length = 0;
  let children = 0;
  for (let child = firstElementChildOf(element); child; child = nextElementSiblingOf(child)) {
    length += textLength(child);
    if (length > limit || ++children > ENOUGH) return true;
  }
  return textLength(element) > limit;
}
