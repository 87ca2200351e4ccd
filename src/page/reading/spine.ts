const NO_TEXT = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE TEXTAREA'.split(' '));

const LONG_PARAGRAPH = 80;
const MOST_PARAGRAPHS = 400;
/** With fewer characters in paragraphs the page sets its text in another way. */
const LITTLE_TEXT = 400;

/** The elements that hold most of a page's paragraphs, or its only `h1`. */
export type Spine = ReadonlySet<Element>;

/** Can it be of the spine at all? Far cheaper than finding the spine. */
export function mayBeSpine(element: Element): boolean {
  return (
    element.querySelector('p, h1') !== null || (element.textContent?.length ?? 0) >= LONG_PARAGRAPH
  );
}

export function findSpine(document: Document): Spine {
  const weights = new Map<Element, number>();
  let total = 0;
  const weigh = (holder: Element | null, length: number) => {
    total += length;
    for (let at = holder; at !== null; at = at.parentElement) {
      weights.set(at, (weights.get(at) ?? 0) + length);
    }
  };
  let seen = 0;
  for (const paragraph of document.getElementsByTagName('p')) {
    const length = paragraph.textContent?.length ?? 0;
    if (length < LONG_PARAGRAPH) continue;
    weigh(paragraph.parentElement, length);
    if (++seen === MOST_PARAGRAPHS) break;
  }
  if (total < LITTLE_TEXT)
    for (const node of longTexts(document)) weigh(node.parentElement, node.length);
  const spine = new Set<Element>();
  for (const [element, weight] of weights) if (weight * 2 > total) spine.add(element);
  const [headline, another] = document.getElementsByTagName('h1');
  if (another === undefined) {
    for (let at = headline?.parentElement; at; at = at.parentElement) spine.add(at);
  }
  return spine;
}

/** Long text nodes, for pages that set their paragraphs with line breaks. */
function* longTexts(document: Document): Generator<Text, void, void> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let seen = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.length < LONG_PARAGRAPH || NO_TEXT.has(node.parentElement?.tagName ?? '')) continue;
    yield node;
    if (++seen === MOST_PARAGRAPHS) return;
  }
}
