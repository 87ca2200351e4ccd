const { createElementNS, createTextNode } = Document.prototype;

/**
 * Preact makes nodes through the `ownerDocument` of the element that they go into. On a page's
 * document, pictures and forms of the page can stand in the way of the members that it calls
 * (`<img name="createElementNS">`), in Chromium from content scripts too: an element that preact
 * draws into, and each that it draws, names this instead.
 */
const ownerDocument = {
  createElementNS: (...args: Parameters<Document['createElementNS']>) =>
    drawable(createElementNS.apply(document, args)),
  createTextNode: (text: string) => createTextNode.call(document, text),
};

/** Makes an element one that preact can draw into on any page. */
export function drawable<E extends Element>(element: E): E {
  return Object.defineProperty(element, 'ownerDocument', { value: ownerDocument });
}
