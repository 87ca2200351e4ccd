/** The document's own members, whatever the page calls its pictures, frames and forms; see `nodes.ts`. */

const proto = Document.prototype;

/* @__NO_SIDE_EFFECTS__ */
function own<K extends keyof Document & string>(name: K): () => Document[K] {
  let at: object | null = proto;
  while (at !== null && !Object.hasOwn(at, name)) at = Object.getPrototypeOf(at);
  const get = at && Object.getOwnPropertyDescriptor(at, name)?.get;
  return () => get?.call(document) as Document[K];
}

/** HTML or XHTML; not a picture, an XML feed or a plug-in's own document. */
export const isMarkup = (): boolean =>
  document instanceof HTMLDocument || rootElement() instanceof HTMLHtmlElement;

/** Null while a document is being written anew, and in documents that are not HTML. */
export const bodyOf = own('body') as () => HTMLElement | null;
export const rootElement = own('documentElement') as () => Element | null;
/** Of the document's own tree: where the focus is deeper, the host of the shadow tree that has it. */
export const focusedElement = own('activeElement') as () => Element | null;
export const fullscreenElement = own('fullscreenElement') as () => Element | null;
export const designModeOf = own('designMode');
export const documentTitle = own('title');

export const treeWalker = (root: Node, whatToShow: number): TreeWalker =>
  proto.createTreeWalker.call(document, root, whatToShow);

export const newRange = (): Range => proto.createRange.call(document);

/** All elements of a name, as they come. */
export const elementsNamed = (name: string): HTMLCollectionOf<Element> =>
  proto.getElementsByTagName.call(document, name);

export const queryDocument = (selectors: string): NodeListOf<Element> =>
  proto.querySelectorAll.call(document, selectors);

/** An element of HTML, whatever kind of document this is, that no page's own definition applies to. */
export const newElement = <K extends keyof HTMLElementTagNameMap>(name: K) =>
  proto.createElementNS.call(document, HTML, name) as HTMLElementTagNameMap[K];
const HTML = 'http://www.w3.org/1999/xhtml';

/** Elements by an XPath expression, in document order. */
export const elementsByPath = (path: string, root: Node): XPathResult =>
  proto.evaluate.call(document, path, root, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);

export const onDocument = (
  type: string,
  listener: (event: Event) => void,
  options: AddEventListenerOptions,
): void => EventTarget.prototype.addEventListener.call(document, type, listener, options);
