import { bodyOf, elementsNamed, treeWalker } from '../../dom/document.ts';
import { nameOf, parentElementOf, queryOne, textContentOf } from '../../dom/nodes.ts';
import { DEEPEST, NOT_TEXT } from './flow.ts';

const LONG_PARAGRAPH = 80;
const MOST_PARAGRAPHS = 400;
/** So many paragraphs, or text nodes, are looked at to find those. */
const MOST_LOOKED_AT = 4_000;
/** And so much text: paragraphs that a script nests hold the same text again and again. */
const MOST_TEXT = 4_000_000;
/** With fewer characters in paragraphs the page sets its text in another way. */
const LITTLE_TEXT = 400;

/** A page's paragraphs and its headline, by which to tell its text from what stands around it. */
export class MainText {
  /** The length of all paragraphs inside, in characters, of each element that holds any. */
  readonly #lengths = new Map<Element, number>();
  readonly #total: number;
  /** What the page's only `h1` stands in. */
  readonly #aroundHeadline = new Set<Element>();

  constructor() {
    let held = paragraphs();
    if (totalOf(held) < LITTLE_TEXT) held = merged(held, longTexts());
    this.#total = totalOf(held);
    for (const [holder, length] of held) {
      for (const around of outwards(holder)) {
        this.#lengths.set(around, (this.#lengths.get(around) ?? 0) + length);
      }
    }
    const [headline, another] = elementsNamed('h1');
    const holder = headline && another === undefined ? parentElementOf(headline) : null;
    if (holder) this.#aroundHeadline = new Set(outwards(holder));
  }

  /** Can it hold main text at all? Far cheaper than finding the main text. */
  static mayHold(element: Element): boolean {
    return queryOne(element, 'p, h1') !== null || textContentOf(element).length >= LONG_PARAGRAPH;
  }

  /** Does it hold most of the page's paragraphs, or its only `h1`? */
  isHeldBy(element: Element): boolean {
    const inside = this.#lengths.get(element) ?? 0;
    return inside * 2 > this.#total || this.#aroundHeadline.has(element);
  }
}

/** What holds paragraphs, and the length of these. */
type Held = Map<Element, number>;

const totalOf = (held: Held): number => [...held.values()].reduce((sum, length) => sum + length, 0);

function add(held: Held, holder: Element, length: number): void {
  held.set(holder, (held.get(holder) ?? 0) + length);
}

function merged(one: Held, other: Held): Held {
  const held = new Map(one);
  for (const [holder, length] of other) add(held, holder, length);
  return held;
}

function* outwards(from: Element): Generator<Element> {
  let at: Element | null = from;
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
    yield at;
    at = parentElementOf(at);
  }
}

function paragraphs(): Held {
  const held: Held = new Map();
  let count = 0;
  let looked = 0;
  let text = 0;
  for (const paragraph of elementsNamed('p')) {
    if (++looked > MOST_LOOKED_AT || text > MOST_TEXT) break;
    const { length } = textContentOf(paragraph);
    text += length;
    const holder = parentElementOf(paragraph);
    if (length < LONG_PARAGRAPH || holder === null) continue;
    add(held, holder, length);
    if (++count === MOST_PARAGRAPHS) break;
  }
  return held;
}

/** Long text nodes, for pages that set their paragraphs with line breaks. */
function longTexts(): Held {
  const held: Held = new Map();
  const body = bodyOf();
  if (body === null) return held;
  const walker = treeWalker(body, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let looked = 0; looked < MOST_LOOKED_AT; looked++) {
    const node = walker.nextNode() as Text | null;
    if (node === null) break;
    const holder = parentElementOf(node);
    if (node.length < LONG_PARAGRAPH || holder === null || NOT_TEXT.has(nameOf(holder))) continue;
    add(held, holder, node.length);
    if (++count === MOST_PARAGRAPHS) break;
  }
  return held;
}
