/**
 * The one place that asks a page's nodes anything. A form's fields, and a document's named pictures,
 * frames and forms, are properties that hide the platform's own (`[LegacyOverrideBuiltIns]` in Web
 * IDL), in Chromium from content scripts too: of `<form><input name="parentNode">` the parent is a
 * field. Here each member is taken from its prototype, which no page reaches in this world.
 * `tests/unit/page/nodes.test.ts` holds the code of page and card to it.
 */

interface Interface<T> {
  readonly prototype: T;
}

// So marked, what a built file does not use is left out of it.
/* @__NO_SIDE_EFFECTS__ */
function getter<T extends object, K extends keyof T & string>(
  { prototype }: Interface<T>,
  name: K,
): (node: T) => T[K] {
  const get = descriptorOf(prototype, name)?.get as (this: T) => T[K];
  return (node) => get.call(node);
}

/* @__NO_SIDE_EFFECTS__ */
function descriptorOf(prototype: object, name: string): PropertyDescriptor | undefined {
  let at: object | null = prototype;
  while (at !== null && !Object.hasOwn(at, name)) at = Object.getPrototypeOf(at);
  return at === null ? undefined : Object.getOwnPropertyDescriptor(at, name);
}

type Method = (...args: never[]) => unknown;

// Not for methods that take a callback from us: those are called with the page's values.
/* @__NO_SIDE_EFFECTS__ */
function method<T extends object, K extends keyof T>(
  { prototype }: Interface<T>,
  name: K,
): (node: T, ...args: Parameters<Extract<T[K], Method>>) => ReturnType<Extract<T[K], Method>> {
  const own = prototype[name] as Extract<T[K], Method>;
  return (node, ...args) => own.apply(node, args) as never;
}

export const parentElementOf = getter(Node, 'parentElement');
export const parentNodeOf = getter(Node, 'parentNode');
export const firstChildOf = getter(Node, 'firstChild');
export const previousSiblingOf = getter(Node, 'previousSibling');
export const nextSiblingOf = getter(Node, 'nextSibling');
export const nodeTypeOf = getter(Node, 'nodeType');
export const isInPage = getter(Node, 'isConnected');
export const textContentOf = (node: Node): string =>
  nodeTypeOf(node) === Node.TEXT_NODE ? (node as Text).data : (elementText(node as Element) ?? '');
const elementText = getter(Element, 'textContent');

/**
 * Some of a text node's text. Not `data.slice`: Firefox (153) copies the whole of a long text for
 * every `data`, and whoever keeps a slice of it keeps the copy.
 */
export const textBetween = (node: Text, from: number, to: number): string =>
  from === 0 && to === node.length ? node.data : node.substringData(from, Math.max(0, to - from));
export const holdsNode = method(Node, 'contains');
export const comparePosition = method(Node, 'compareDocumentPosition');

/**
 * An element's name: in lower case for those of HTML, in HTML documents and in XHTML alike (`tagName`
 * is in capitals in the one and not in the other).
 */
export const nameOf = getter(Element, 'localName');
export const attributeOf = method(Element, 'getAttribute');
export const queryOne = method(Element, 'querySelector') as (
  element: Element,
  selectors: string,
) => Element | null;
export const queryAll = method(Element, 'querySelectorAll') as (
  element: Element,
  selectors: string,
) => NodeListOf<Element>;
export const closestOf = method(Element, 'closest') as (
  element: Element,
  selectors: string,
) => Element | null;
export const matches = method(Element, 'matches') as (
  element: Element,
  selectors: string,
) => boolean;
/** Does it hold more than so many elements? Counts no further than that. */
export const hasDescendants = (element: Element, moreThan: number): boolean =>
  byTagName(element, '*').item(moreThan) !== null;
const byTagName = method(Element, 'getElementsByTagName') as (
  element: Element,
  name: string,
) => HTMLCollectionOf<Element>;
export const firstElementChildOf = getter(Element, 'firstElementChild');
export const nextElementSiblingOf = getter(Element, 'nextElementSibling');
export const openShadowRootOf = getter(Element, 'shadowRoot');
/** The slot of an open shadow tree in which an element is shown. */
export const assignedSlotOf = getter(Element, 'assignedSlot');
export const removeElement = method(Element, 'remove');
export const appendTo = method(Node, 'appendChild') as (parent: Node, child: Node) => Node;
export const focusOn = method(HTMLElement, 'focus');
export const isVisible = method(Element, 'checkVisibility');
export const scrollIntoView = method(Element, 'scrollIntoView');

/** Where a shadow tree hangs; null for any other node. */
export const hostOf = (node: Node): Element | null =>
  node instanceof ShadowRoot ? node.host : null;

/** The element around an element, out of its shadow tree too. */
export function outerElementOf(element: Element): Element | null {
  const parent = parentElementOf(element);
  if (parent !== null) return parent;
  const root = parentNodeOf(element);
  return root && hostOf(root);
}

/** The document's own node, or the host of the outermost shadow tree that the node is in. */
export function inDocument(node: Node): Node {
  let at = node;
  for (let host = hostOf(rootOf(at)); host !== null; host = hostOf(rootOf(at))) at = host;
  return at;
}
export const rootOf = method(Node, 'getRootNode') as (node: Node) => Node;

/** A tree: a document, or an open or closed shadow root. */
type Tree = Document | ShadowRoot;

export const queryTree = (tree: Tree, selectors: string): NodeListOf<Element> =>
  ownMembersOf(tree).querySelectorAll.call(tree, selectors);

/** The element of a tree that takes the pointer at a point in client pixels. */
export const elementAt = (tree: Node, x: number, y: number): Element | null =>
  ownMembersOf(tree).elementFromPoint.call(tree, x, y);

const ownMembersOf = (tree: Node) =>
  (tree instanceof ShadowRoot ? ShadowRoot : Document).prototype as Tree;

/** Are closed shadow trees told of? By Firefox, to extensions only. */
export const seesClosedTrees = (): boolean => CLOSED in Element.prototype;
const CLOSED = 'openOrClosedShadowRoot';

/** The root of an element's shadow tree, a closed one too; null where there is none, or none is told of. */
export const anyShadowRootOf = (element: Element): ShadowRoot | null =>
  seesClosedTrees() ? closedRootOf(element) : null;
const closedRootOf = getter(Element, CLOSED as never) as (element: Element) => ShadowRoot | null;
