// A form's own properties may be fields of its page, and would lead in circles.
const parentElement = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get as (
  this: Node,
) => Element | null;

/** The element that a node stands in, whatever the page calls its form's fields. */
export const parentElementOf = (node: Node): Element | null => parentElement.call(node);
