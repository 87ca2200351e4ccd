import { NOT_TEXT } from './flow.ts';

const LONG_PARAGRAPH = 80;
const MOST_PARAGRAPHS = 400;
/** With fewer characters in paragraphs the page sets its text in another way. */
const LITTLE_TEXT = 400;

/** A page's paragraphs and its headline, by which to tell its text from what stands around it. */
export class Spine {
  /** What holds a paragraph, and the paragraph's length in characters. */
  readonly #held: readonly (readonly [holder: Element, length: number])[];
  readonly #total: number;
  /** What holds the page's only `h1`. */
  readonly #headline: Element | null;
  readonly #known = new Map<Element, boolean>();

  constructor(document: Document) {
    let held = paragraphs(document);
    if (totalOf(held) < LITTLE_TEXT) held = [...held, ...longTexts(document)];
    this.#held = held;
    this.#total = totalOf(held);
    const [headline, another] = document.getElementsByTagName('h1');
    this.#headline = another === undefined ? (headline?.parentElement ?? null) : null;
  }

  /** Can it be of the spine at all? Far cheaper than finding the spine. */
  static mayHold(element: Element): boolean {
    return (
      element.querySelector('p, h1') !== null ||
      (element.textContent?.length ?? 0) >= LONG_PARAGRAPH
    );
  }

  /** Does it hold most of the page's paragraphs, or its only `h1`? */
  isHeldBy(element: Element): boolean {
    let isHeld = this.#known.get(element);
    if (isHeld === undefined) {
      const inside = this.#held.filter(([holder]) => element.contains(holder));
      isHeld = totalOf(inside) * 2 > this.#total || element.contains(this.#headline);
      this.#known.set(element, isHeld);
    }
    return isHeld;
  }
}

type Held = (readonly [holder: Element, length: number])[];

const totalOf = (held: Held): number => held.reduce((sum, [, length]) => sum + length, 0);

function paragraphs(document: Document): Held {
  const held: Held = [];
  for (const paragraph of document.getElementsByTagName('p')) {
    const length = paragraph.textContent?.length ?? 0;
    if (length < LONG_PARAGRAPH || paragraph.parentElement === null) continue;
    held.push([paragraph.parentElement, length]);
    if (held.length === MOST_PARAGRAPHS) break;
  }
  return held;
}

/** Long text nodes, for pages that set their paragraphs with line breaks. */
function longTexts(document: Document): Held {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const held: Held = [];
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const holder = node.parentElement;
    if (node.length < LONG_PARAGRAPH || holder === null || NOT_TEXT.has(holder.tagName)) continue;
    held.push([holder, node.length]);
    if (held.length === MOST_PARAGRAPHS) break;
  }
  return held;
}
