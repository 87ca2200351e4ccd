/**
 * Answers a test that asks what an element's closed shadow root shows. Only extensions can look
 * into one; with this, the product needs no opening for its tests. Question and answer are events
 * on the window, so that the page's DOM stays as it is.
 */
const rootOf = (element) =>
  globalThis.chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.openOrClosedShadowRoot;

addEventListener('companion:ask', (event) => {
  const { host, selector } = JSON.parse(event.detail);
  const root = document.querySelector(host);
  const shadow = root && rootOf(root);
  const elements = selector === null ? shadow?.children : shadow?.querySelectorAll(selector);
  const answer = elements ? [...elements].map(describe) : null;
  dispatchEvent(new CustomEvent('companion:answer', { detail: JSON.stringify(answer) }));
});

function describe(element) {
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    tag: element.localName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    text: element.innerText,
    html: element.outerHTML,
    box: { x, y, width, height },
    visible: width > 0 && height > 0 && style.visibility === 'visible',
    focused: rootOf(element.getRootNode().host)?.activeElement === element,
    style: { color: style.color, background: style.backgroundColor, font: style.fontFamily },
  };
}
