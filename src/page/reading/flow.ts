import { parentElementOf } from './parent.ts';

/** How an element takes part in the flow of text around it. */
export type Flow =
  /** Its text runs on with the text around it. */
  | 'inline'
  /** Its text stands on its own. */
  | 'block'
  /** A line break: white space to the reader. */
  | 'break'
  /** Nothing in it is text that runs on: scripts, pictures, controls, what is not rendered. */
  | 'skip';

/** Elements in which nothing is text that a reader came to read. */
export const NOT_TEXT = new Set(
  'CODE KBD SAMP VAR LABEL SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA SELECT OPTION DATALIST IFRAME OBJECT EMBED VIDEO AUDIO CANVAS IMG PICTURE INPUT METER PROGRESS svg SVG math MATH HEAD TITLE'.split(
    ' ',
  ),
);

// Elements that stay on their own even when laid out in a line, as menu items often are.
const STANDALONE = new Set(
  'LI TD TH DT DD BUTTON DIV P ARTICLE SECTION H1 H2 H3 H4 H5 H6'.split(' '),
);

/** A float of this many characters or fewer is a dropped initial, part of the word after it. */
const DROPPED_INITIAL = 2;

/** Remembers flows for one pass; style may be different in the next. */
export type FlowCache = Map<Element, Flow>;

/** Decides an element's flow from its computed style. Reads style, so only for candidates. */
export function flowOf(element: Element, cache: FlowCache): Flow {
  const known = cache.get(element);
  if (known) return known;
  const flow = computeFlow(element);
  cache.set(element, flow);
  return flow;
}

function computeFlow(element: Element): Flow {
  const tag = element.tagName;
  if (tag === 'BR') return 'break';
  if (tag === 'WBR') return 'inline';
  if (NOT_TEXT.has(tag)) return 'skip';
  const style = getComputedStyle(element);
  const display = style.display;
  if (display === 'none') return 'skip';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return 'inline';
  if (display.startsWith('inline-')) return STANDALONE.has(tag) ? 'block' : 'inline';
  const initial = style.cssFloat !== 'none' && (element.textContent?.length ?? 0);
  return initial && initial <= DROPPED_INITIAL ? 'inline' : 'block';
}

/** The nearest ancestor whose text stands on its own: the container of a text node's block. */
export function containerOf(node: Node, cache: FlowCache): Element | null {
  let last: Element | null = null;
  for (let at = parentElementOf(node); at; at = parentElementOf(at)) {
    const flow = flowOf(at, cache);
    if (flow === 'skip') return null;
    if (flow === 'block') return at;
    last = at;
  }
  return last;
}
