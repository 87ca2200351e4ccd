import { vi } from 'vitest';

/** What the page's code asks of a browser's DOM and happy-dom does not have. */
export function completeDom(): void {
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
