import { nameOf, outerElementOf, parentElementOf, textContentOf } from '../../dom/nodes.ts';

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
  'code kbd samp var label script style noscript template textarea select option datalist iframe object embed video audio canvas img picture input meter progress svg math head title'.split(
    ' ',
  ),
);

// Elements that stay on their own even when laid out in a line, as menu items often are.
const STANDALONE = new Set(
  'li td th dt dd button div p article section h1 h2 h3 h4 h5 h6'.split(' '),
);

/** A float of this many characters or fewer is a dropped initial, part of the word after it. */
const DROPPED_INITIAL = 2;

/** Scripts can nest elements by the hundred thousand; no page that is read nests more than this. */
export const DEEPEST = 1_000;

/**
 * Does an element stand in more than that? It is then not to be asked for its style: Chromium (156), asked
 * for that of a hidden one 20,000 deep, does not come through the next change of a style sheet.
 */
export function isTooDeep(element: Element): boolean {
  let at: Element | null = element;
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) at = outerElementOf(at);
  return at !== null;
}

/** Remembers flows for one pass over a page; style may be different in the next. */
export class Flows {
  readonly #flows = new Map<Element, Flow>();
  readonly #containers = new Map<Element, Element | null>();

  /** An element's flow, from its computed style. Reads style, so only for candidates. */
  of(element: Element): Flow {
    const known = this.#flows.get(element);
    if (known !== undefined) return known;
    const flow = flowOf(element);
    this.#flows.set(element, flow);
    return flow;
  }

  /**
   * The container of the block that an element's own text is in: the nearest element, itself or
   * around it, whose text stands on its own. Null where nothing is text that runs on.
   */
  containerAt(element: Element): Element | null {
    if (!this.#containers.has(element) && isTooDeep(element)) return null;
    const inner: Element[] = [];
    let container: Element | null = null;
    for (let at: Element | null = element; at !== null; at = parentElementOf(at)) {
      const known = this.#containers.get(at);
      if (known !== undefined) {
        container = known;
        break;
      }
      inner.push(at);
      const flow = this.of(at);
      container = flow === 'skip' ? null : at;
      if (flow === 'skip' || flow === 'block' || inner.length === DEEPEST) break;
    }
    for (const one of inner) this.#containers.set(one, container);
    return container;
  }
}

function flowOf(element: Element): Flow {
  const name = nameOf(element);
  if (name === 'br') return 'break';
  if (name === 'wbr') return 'inline';
  if (NOT_TEXT.has(name)) return 'skip';
  const style = getComputedStyle(element);
  const display = style.display;
  if (display === 'none') return 'skip';
  if (display === 'inline' || display === 'contents' || display.startsWith('ruby')) return 'inline';
  if (display.startsWith('inline-')) return STANDALONE.has(name) ? 'block' : 'inline';
  const initial = style.cssFloat !== 'none' && textContentOf(element).length;
  return initial && initial <= DROPPED_INITIAL ? 'inline' : 'block';
}
