import { saysBoilerplate } from './boilerplate-names.ts';
import { NOT_TEXT } from './flow.ts';
import { parentElementOf } from './parent.ts';
import { Spine } from './spine.ts';

/**
 * Is an element's text what a reader came to read? Headlines, paragraphs, captions, tables, comments
 * and what `<details>` folds away are. Left out are navigation, share bars, teasers, advertisements,
 * tag lists, consent dialogs, footers, forms, code, editors and pictures, shown or not. What is
 * hidden is text that may be shown later.
 */
export type Region = 'reading' | 'left-out' | 'hidden';

/** Remembers what was found out, for one pass over a page. */
export class RegionCache {
  /** Are elements, with all that they stand in, text? */
  readonly isText = new Map<Element, boolean>();
  /** Does the text of containers only lead elsewhere? */
  readonly isTeaser = new Map<Element, boolean>();
  spine: Spine | null = null;
}

/** The region of a block of text: of its container, with all that the container stands in. */
export function regionOf(container: Element, cache: RegionCache): Region {
  if (!standsInText(container, cache)) return 'left-out';
  let teaser = cache.isTeaser.get(container);
  if (teaser === undefined) {
    teaser = isTeaser(container, cache);
    cache.isTeaser.set(container, teaser);
  }
  if (teaser) return 'left-out';
  return isHidden(container) ? 'hidden' : 'reading';
}

/**
 * Are an element and all that it stands in text? Asks for no style. From the inside out: most of what
 * is left out says so within a few steps.
 */
export function standsInText(element: Element, cache: RegionCache): boolean {
  const passed: Element[] = [];
  let isText = true;
  for (let at: Element | null = element; at !== null; at = parentOf(at)) {
    const known = cache.isText.get(at);
    isText = known ?? !isLeftOut(at, cache);
    if (known === undefined) passed.push(at);
    if (known !== undefined || !isText) break;
  }
  for (const inner of passed) cache.isText.set(inner, isText);
  return isText;
}

function parentOf(element: Element): Element | null {
  const parent = parentElementOf(element);
  if (parent !== null) return parent;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const CONTROLS = new Set('NAV BUTTON LABEL LEGEND FIELDSET MENU FORM ASIDE'.split(' '));
const LANDMARKS = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar menuitem tablist tab toolbar button form listbox option tooltip status alert'.split(
    ' ',
  ),
);
const EDITORS = new Set(['textbox', 'searchbox', 'combobox', 'code', 'math']);

function isLeftOut(element: Element, cache: RegionCache): boolean {
  const tag = element.tagName;
  if (tag === 'BODY' || tag === 'HTML') return isEditable(element);
  const role = element.getAttribute('role');
  if (NOT_TEXT.has(tag) || isEditable(element) || (role !== null && EDITORS.has(role))) return true;
  if (tag === 'PRE') return element.querySelector('code') !== null;
  return saysSo(element, tag, role) && !isSpine(element, cache);
}

/** Do its tag, its role or its names say that it is no text? */
function saysSo(element: Element, tag: string, role: string | null): boolean {
  if (role !== null && LANDMARKS.has(role)) return true;
  if (CONTROLS.has(tag)) return true;
  if (tag === 'FOOTER') return element.closest('blockquote') === null;
  // A modal one is what the reader reads now, and one that is closed may open as such; others are
  // mostly consent and sign-in.
  if (tag === 'DIALOG' && element.matches('[open]:not(:modal)')) return true;
  if (tag === 'HEADER' && !isArticleHeader(element)) return true;
  return (saysBoilerplate(element) && !isLongParagraph(element)) || isLinkList(element);
}

function isEditable(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable !== 'false';
}

/** One native question answers for nearly all; what folds away is not shown, and text all the same. */
function isHidden(container: Element): boolean {
  if (container.checkVisibility({ visibilityProperty: true })) return false;
  if (getComputedStyle(container).visibility !== 'visible') return true;
  for (let at: Element | null = container; at !== null; at = parentOf(at)) {
    if (getComputedStyle(at).display === 'none') return true;
  }
  return false;
}

function isArticleHeader(header: Element): boolean {
  return (
    header.querySelector('h1') !== null ||
    header.parentElement?.closest('article, main, [role=main]') != null
  );
}

/** A list that is nothing but links: a menu, related stories. */
function isLinkList(element: Element): boolean {
  if (element.tagName !== 'UL' && element.tagName !== 'OL') return false;
  return linkShare(element) > MOSTLY;
}

/** A part of this share or more is said to be nothing but links. */
const MOSTLY = 0.8;
/** Longer cards are not teasers, in characters. */
const LONGEST_TEASER = 600;
const LINKED_HEADING = ':is(h2, h3, h4, h5, h6) a[href], a[href] :is(h2, h3, h4, h5, h6)';
/** A headline has this many words or more; the linked name of a comment's author has fewer. */
const HEADLINE_WORDS = 4;

/** Text that only leads elsewhere: all of it a link, or a card under a headline that is one. */
function isTeaser(container: Element, cache: RegionCache): boolean {
  const tag = container.tagName;
  if (tag === 'H1') return false;
  const parent = parentOf(container);
  if (parent === null) return false;
  if (container.closest('a[href]') !== null || linkShare(container) > MOSTLY) {
    if (isSpine(container, cache)) return false;
    if (/^H[2-6]$/.test(tag)) return !isSpine(parent, cache);
    // A cell with one link is a row of a table; one with several is a menu laid out as a table.
    return tag !== 'TD' || container.querySelectorAll('a[href]').length > 2;
  }
  for (let card: Element | null = parent; card !== null; card = parentOf(card)) {
    if (isLongerThan(LONGEST_TEASER, card)) return false;
    const headline = card.querySelector(LINKED_HEADING)?.textContent ?? '';
    if (headline.trim().split(/\s+/).length >= HEADLINE_WORDS) return !isSpine(card, cache);
  }
  return false;
}

/** How much of an element's text stands in links, 0 to 1. */
function linkShare(element: Element): number {
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += textLength(link);
  return linked === 0 ? 0 : linked / textLength(element);
}

/** Above this, white space makes no difference to any question asked here, in characters. */
const LONG_ENOUGH = 4_000;

function textLength(element: Element): number {
  const text = element.textContent ?? '';
  return text.length > LONG_ENOUGH ? text.length : text.replace(/\s+/g, ' ').trim().length;
}

/** As `textLength`, without fetching all text of an element that is much longer. */
function isLongerThan(limit: number, element: Element): boolean {
  let length = 0;
  for (let child = element.firstElementChild; child; child = child.nextElementSibling) {
    length += textLength(child);
    if (length > limit) return true;
  }
  return textLength(element) > limit;
}

/** A paragraph of this length is text whatever its class says, in characters. */
const LONG_TEXT = 150;

function isLongParagraph(element: Element): boolean {
  return element.tagName === 'P' && textLength(element) > LONG_TEXT && linkShare(element) < 0.5;
}

/** Does it hold most of the page's text? Then what it calls itself says nothing. */
function isSpine(element: Element, cache: RegionCache): boolean {
  if (!Spine.mayHold(element)) return false;
  cache.spine ??= new Spine(element.ownerDocument);
  return cache.spine.isHeldBy(element);
}
