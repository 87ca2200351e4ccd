import { vi } from 'vitest';

/** What the page's code asks of a browser's DOM and happy-dom does not have, or not in bearable time. */
export function completeDom(): void {
  Range.prototype.toString = textOfRange;
  // Initial values are empty there.
  const initial: Record<string, string> = {
    display: 'inline',
    cssFloat: 'none',
    visibility: 'visible',
  };
  const computed = window.getComputedStyle.bind(window);
  vi.stubGlobal('getComputedStyle', (element: Element) => {
    const style = computed(element) as unknown as Record<string, string>;
    return new Proxy(style, { get: (_, name: string) => style[name] || initial[name] });
  });
  Element.prototype.checkVisibility = () => true;
  vi.stubGlobal('XPathResult', { ORDERED_NODE_SNAPSHOT_TYPE: 7 });
  // The one question that is asked: which elements have a hyphen in their name?
  Document.prototype.evaluate = (_, root) => {
    // As browsers do: XPath knows no document types.
    if (root.nodeType === Node.DOCUMENT_TYPE_NODE) throw new DOMException('', 'NotSupportedError');
    const tree = [root as Element, ...(root as Element).querySelectorAll('*')];
    const hosts = tree.filter(({ nodeName }) => nodeName.includes('-'));
    const result = { snapshotLength: hosts.length, snapshotItem: (i: number) => hosts[i] ?? null };
    return result as unknown as XPathResult;
  };
}

/** What work comes to when nothing interrupts it. */
export function toEnd<T>(work: Generator<void, T, void>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const toStringThere = Range.prototype.toString;

/** Happy-dom (21) looks at each node's place anew; here for ranges that begin and end between nodes. */
function textOfRange(this: Range): string {
  const isWithin = [this.startContainer, this.endContainer].some(
    ({ nodeType }) => nodeType === Node.TEXT_NODE,
  );
  if (isWithin) return toStringThere.call(this);
  const nodeBehind = (container: Node, offset: number): Node | null => {
    const child = container.childNodes[offset];
    if (child) return child;
    let at: Node | null = container;
    while (at !== null && at.nextSibling === null) at = at.parentNode;
    return at?.nextSibling ?? null;
  };
  const end = nodeBehind(this.endContainer, this.endOffset);
  const walker = document.createTreeWalker(this.startContainer.getRootNode());
  let text = '';
  let at = nodeBehind(this.startContainer, this.startOffset);
  if (at !== null) walker.currentNode = at;
  for (; at !== null && at !== end; at = walker.nextNode()) {
    if (at.nodeType === Node.TEXT_NODE) text += (at as Text).data;
  }
  return text;
}
