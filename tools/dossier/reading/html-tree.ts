import { type DefaultTreeAdapterMap, defaultTreeAdapter, parse } from 'parse5';

/**
 * Pages are read by parse5, which builds the tree that a browser would build and runs nothing. All
 * walks keep a stack of their own: a page may be nested deeper than calls may be.
 */

export type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

export const readHtml = (text: string): Node => parse(text);

export const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);

export const isText = (node: Node): node is DefaultTreeAdapterMap['textNode'] =>
  defaultTreeAdapter.isTextNode(node);

export const childrenOf = (node: Node): readonly Node[] =>
  'childNodes' in node ? node.childNodes : [];

export const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((one) => one.name === name)?.value ?? null;

/** A node as a walk comes to it, and as it leaves an element. */
export interface Step {
  readonly node: Node;
  readonly leaving: boolean;
}

/** Everything below a node in document order. @param enters whether to look into an element. */
export function* walk(
  root: Node,
  enters: (element: Element) => boolean = () => true,
): Generator<Step> {
  const stack: Step[] = childrenOf(root)
    .toReversed()
    .map((node) => ({ node, leaving: false }));
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, leaving } = step;
    if (!leaving && isElement(node) && !enters(node)) continue;
    yield step;
    if (leaving || !isElement(node)) continue;
    stack.push({ node, leaving: true });
    for (const child of childrenOf(node).toReversed()) stack.push({ node: child, leaving: false });
  }
}

/** All text below a node, as it stands. */
export function textIn(root: Node): string {
  let text = '';
  for (const { node, leaving } of walk(root)) if (!leaving && isText(node)) text += node.value;
  return text;
}
