/**
 * Runs in the page's own world before anything else. Keeps what the page was when its parser had
 * finished, which is before content scripts of `document_idle` run, and notes every later change.
 * A string on purpose (read as text): a bundler's helpers do not exist in the page.
 *
 * `%HOST%` is the selector of the extension's one element.
 */
(() => {
  const HOST = '%HOST%';
  const changes = [];
  let before = null;

  /** Open roots below a node, at any depth. */
  function rootsIn(node, found = []) {
    for (const element of node.querySelectorAll('*')) {
      if (element.shadowRoot === null) continue;
      found.push(element.shadowRoot);
      rootsIn(element.shadowRoot, found);
    }
    return found;
  }

  /** All that the page's DOM holds, its open shadow roots included, without the extension's host. */
  function serialise() {
    const roots = rootsIn(document);
    let html = [...document.childNodes].map((node) => node.outerHTML ?? node.nodeValue).join('\n');
    for (const host of document.querySelectorAll(HOST)) html = html.replace(host.outerHTML, '');
    return [
      html,
      document.adoptedStyleSheets.length,
      ...roots.flatMap((root) => [root.innerHTML, root.adoptedStyleSheets.length]),
    ].join('\n');
  }

  const isHost = (node) => node.nodeType === Node.ELEMENT_NODE && node.matches(HOST);

  function note(records) {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (isHost(target)) continue;
      const nodes = [...addedNodes, ...removedNodes];
      if (type === 'childList' && nodes.every(isHost)) continue;
      if (changes.length < 20) changes.push(`${type} ${attributeName ?? ''} in ${target.nodeName}`);
    }
  }

  const observer = new MutationObserver(note);

  addEventListener('DOMContentLoaded', () => {
    before = serialise();
    for (const root of [document, ...rootsIn(document)]) {
      observer.observe(root, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
    }
  });

  Object.defineProperty(globalThis, Symbol.for('page-watch'), {
    value() {
      note(observer.takeRecords());
      return {
        ready: before !== null,
        unchanged: before === serialise(),
        changes: [...new Set(changes)],
      };
    },
  });
})();
