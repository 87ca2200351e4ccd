import { elementsNamed, queryDocument } from '../dom/document.ts';
import {
  closestOf,
  holdsNode,
  isVisible,
  nameOf,
  outerElementOf,
  queryAll,
  textContentOf,
} from '../dom/nodes.ts';

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
/** More of them make no difference. */
const MOST_FIELDS = 100;
const PARTS = 'form, dialog, fieldset, [role="dialog"], [role="form"]';
/** What holds a field without a form, and little else: so many characters, so many steps out. */
const LITTLE_AROUND = 600;
const STEPS_AROUND = 8;
/** A page with this much in paragraphs of some length is for reading, whatever field it has, too. */
const PROSE = 1_000;
const LONG_PARAGRAPH = 80;
const MOST_PARAGRAPHS = 1_000;

/** The parts of a document, or of a shadow tree, that hold such fields, and are not read. */
export function secretParts(root: ShadowRoot | null): readonly Element[] {
  const fields = root === null ? queryDocument(FIELDS) : root.querySelectorAll(FIELDS);
  const parts = new Set<Element>();
  for (let i = 0; i < fields.length && i < MOST_FIELDS; i++)
    parts.add(partOf(fields[i] as Element));
  return [...parts];
}

function partOf(field: Element): Element {
  const part = closestOf(field, PARTS);
  if (part !== null) return part;
  let around = field;
  for (let step = 0; step < STEPS_AROUND; step++) {
    const outer = outerElementOf(around);
    if (outer === null || nameOf(outer) === 'body') break;
    if (textContentOf(outer).length > LITTLE_AROUND) break;
    around = outer;
  }
  return around;
}

/** Is the page itself for such a field: is one shown, and little to read beside it? */
export function isSecretPage(): boolean {
  const parts = secretParts(null).filter(showsField);
  return parts.length > 0 && !hasProseBeside(parts);
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
    const { length } = textContentOf(paragraph);
    if (length < LONG_PARAGRAPH || parts.some((part) => holdsNode(part, paragraph))) continue;
    prose += length;
    if (prose >= PROSE) return true;
  }
  return false;
}
