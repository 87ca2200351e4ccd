import { bodyOf, elementsNamed, treeWalker } from '../../dom/document.ts';
import {
  closestOf,
  holdsNode,
  isVisible,
  matches,
  nameOf,
  outerElementOf,
  parentElementOf,
  queryAll,
  textBetween,
} from '../../dom/nodes.ts';
import { NOT_TEXT } from '../regions/flow.ts';

/** Fields for passwords and payment cards, by type, by what they complete, and by name. */
const FIELDS = [
  'input[type="password" i]',
  ...['current-password', 'new-password', 'one-time-code', 'cc-number', 'cc-csc', 'cc-exp'].map(
    (use) => `input[autocomplete~="${use}" i]`,
  ),
  ...['cardnumber', 'card-number', 'card_number', 'ccnumber', 'cc-number', 'cvv', 'cvc2'].flatMap(
    (name) => [`input[name*="${name}" i]`, `input[id*="${name}" i]`],
  ),
].join();
/** A page with more is a form all over, and its first fields tell of what kind. */
const MOST_INPUTS = 500;
const MOST_FIELDS = 100;
const PARTS = 'form, dialog, fieldset, [role="dialog"], [role="form"]';
/** What holds a field without a form, and little else: so many characters, so many steps out. */
const LITTLE_AROUND = 600;
const STEPS_AROUND = 8;
/** A page with this much in paragraphs of some length is for reading, whatever field it has, too. */
const PROSE = 1_000;
const LONG_PARAGRAPH = 80;
const MOST_PARAGRAPHS = 1_000;
/** So is one with this much text of any kind, menus included; sign-in pages have far less. */
const MUCH_TEXT = 3_000;
const MOST_TEXTS = 5_000;

/** The parts of a document, or of a shadow tree, that hold such fields, and are not read. */
export function secretParts(root: ShadowRoot | null): readonly Element[] {
  // Most pages have few: asking these is far cheaper than asking the page for all of `FIELDS`.
  const inputs = root === null ? elementsNamed('input') : root.querySelectorAll('input');
  const parts = new Set<Element>();
  const little = new Map<Element, boolean>();
  for (let i = 0; i < inputs.length && i < MOST_INPUTS; i++) {
    const input = inputs[i] as Element;
    if (matches(input, FIELDS)) parts.add(partOf(input, little));
  }
  return [...parts];
}

/** @param little what was found out of elements around other fields: is there little text in them? */
function partOf(field: Element, little: Map<Element, boolean>): Element {
  const part = closestOf(field, PARTS);
  if (part !== null) return part;
  let around = field;
  for (let step = 0; step < STEPS_AROUND; step++) {
    const outer = outerElementOf(around);
    if (outer === null || nameOf(outer) === 'body') break;
    const isLittle = little.get(outer) ?? lengthUpTo(LITTLE_AROUND + 1, outer) <= LITTLE_AROUND;
    little.set(outer, isLittle);
    if (!isLittle) break;
    around = outer;
  }
  return around;
}

/** Is the page itself for such a field: is one shown, and little to read beside it? */
export function isSecretPage(): boolean {
  const parts = secretParts(null).filter(showsField);
  return parts.length > 0 && !hasProseBeside(parts) && !hasMuchText();
}

function showsField(part: Element): boolean {
  const fields = queryAll(part, FIELDS);
  for (let i = 0; i < fields.length && i < MOST_FIELDS; i++) {
    if (isVisible(fields[i] as Element, { visibilityProperty: true })) return true;
  }
  return fields.length === 0 && isVisible(part, { visibilityProperty: true });
}

function hasProseBeside(parts: readonly Element[]): boolean {
  let prose = 0;
  let looked = 0;
  for (const paragraph of elementsNamed('p')) {
    if (++looked > MOST_PARAGRAPHS) return false;
    const length = lengthUpTo(PROSE, paragraph);
    if (length < LONG_PARAGRAPH || parts.some((part) => holdsNode(part, paragraph))) continue;
    prose += length;
    if (prose >= PROSE) return true;
  }
  return false;
}

function hasMuchText(): boolean {
  const body = bodyOf();
  if (body === null) return false;
  return lengthUpTo(MUCH_TEXT, body, shownLength) >= MUCH_TEXT;
}

/** Of text that is no script or style, and without white space around it. */
function shownLength(text: Text): number {
  const holder = parentElementOf(text);
  if (holder === null || NOT_TEXT.has(nameOf(holder))) return 0;
  return textBetween(text, 0, Math.min(text.length, MUCH_TEXT)).trim().length;
}

/**
 * The length of an element's text, in characters, and no more of it than the limit asks for: a page
 * may have megabytes around each of its fields. Nodes beyond the most that are looked at count as
 * empty: in doubt, less is read.
 */
function lengthUpTo(
  limit: number,
  element: Element,
  lengthOf = (text: Text): number => text.length,
): number {
  const walker = treeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let looked = 0; looked < MOST_TEXTS && length < limit; looked++) {
    const text = walker.nextNode() as Text | null;
    if (text === null) break;
    length += lengthOf(text);
  }
  return length;
}
