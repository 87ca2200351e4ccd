import { saysBoilerplate } from './boilerplate-names.ts';
import { findSpine } from './spine.ts';

/**
 * Is an element's text what a reader came to read? Headlines, paragraphs, captions, tables, comments
 * and what `<details>` folds away are; navigation, share bars, teasers, advertisements, tag lists,
 * consent dialogs, footers and forms are not; code, editors and pictures are left alone.
 */
export type Region = 'reading' | 'boilerplate' | 'skip';

/** Remembers regions for one pass over a page. */
export interface RegionCache {
  readonly regions: Map<Element, Region>;
  /** The elements that hold most of the page's paragraphs; found when first asked for. */
  spine?: ReadonlySet<Element>;
}

/** The region of a block of text: of its container, with all that the container stands in. */
export function regionOf(container: Element, cache: RegionCache): Region {
  const region = inherited(container, cache);
  if (region !== 'reading') return region;
  return isTeaser(container, cache) ? 'boilerplate' : 'reading';
}

function inherited(element: Element, cache: RegionCache): Region {
  const known = cache.regions.get(element);
  if (known !== undefined) return known;
  const parent = parentOf(element);
  const above = parent === null ? 'reading' : inherited(parent, cache);
  const region = above === 'skip' ? above : worse(above, ownRegion(element, cache));
  cache.regions.set(element, region);
  return region;
}

function worse(above: Region, own: Region): Region {
  return above === 'reading' ? own : own === 'skip' ? own : above;
}

function parentOf(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const SKIPPED = new Set(
  'CODE KBD SAMP VAR TEXTAREA SELECT OPTION DATALIST INPUT SCRIPT STYLE NOSCRIPT TEMPLATE svg math IFRAME OBJECT'.split(
    ' ',
  ),
);
const CONTROLS = new Set('NAV BUTTON LABEL LEGEND FIELDSET MENU'.split(' '));
const LANDMARKS = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar menuitem tablist tab toolbar button form listbox option tooltip status alert'.split(
    ' ',
  ),
);
const EDITORS = new Set(['textbox', 'searchbox', 'combobox', 'code', 'math']);

function ownRegion(element: Element, cache: RegionCache): Region {
  const tag = element.tagName;
  if (SKIPPED.has(tag) || isEditor(element) || isUnseen(element)) return 'skip';
  if (tag === 'BODY' || tag === 'HTML') return 'reading';
  if (tag === 'PRE') return element.querySelector('code') === null ? 'reading' : 'skip';
  if (isSpine(element, cache)) return 'reading';
  const role = element.getAttribute('role');
  if (role !== null && LANDMARKS.has(role)) return 'boilerplate';
  if (CONTROLS.has(tag)) return 'boilerplate';
  if (tag === 'FOOTER') return element.closest('blockquote') === null ? 'boilerplate' : 'reading';
  if (tag === 'FORM' || tag === 'ASIDE') return 'boilerplate';
  // A modal one is what the reader reads now; others are mostly consent and sign-in.
  if (tag === 'DIALOG' && !element.matches(':modal')) return 'boilerplate';
  if (tag === 'HEADER' && !isArticleHeader(element)) return 'boilerplate';
  if (saysBoilerplate(element) && !isLongParagraph(element)) return 'boilerplate';
  return isLinkList(element) ? 'boilerplate' : 'reading';
}

function isEditor(element: Element): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const role = element.getAttribute('role');
  return role !== null && EDITORS.has(role);
}

function isUnseen(element: Element): boolean {
  const hidden = element.getAttribute('hidden');
  if (hidden !== null && hidden !== 'until-found') return true;
  const style = getComputedStyle(element);
  return style.display === 'none' || style.visibility === 'hidden';
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
  if (container.tagName === 'H1') return false;
  const parent = parentOf(container);
  if (parent === null || isSpine(container, cache)) return false;
  const isHeading = /^H[2-6]$/.test(container.tagName);
  if (container.closest('a[href]') !== null || linkShare(container) > MOSTLY) {
    if (isHeading) return !isSpine(parent, cache);
    // A cell with one link is a row of a table; one with several is a menu laid out as a table.
    return container.tagName !== 'TD' || container.querySelectorAll('a[href]').length > 2;
  }
  for (let card = parent; !isSpine(card, cache); card = parentOf(card) as Element) {
    if (textLength(card) > LONGEST_TEASER) return false;
    const headline = card.querySelector(LINKED_HEADING)?.textContent ?? '';
    if (headline.trim().split(/\s+/).length >= HEADLINE_WORDS) return true;
    if (parentOf(card) === null) return false;
  }
  return false;
}

/** How much of an element's text stands in links, 0 to 1. */
export function linkShare(element: Element): number {
  const all = textLength(element);
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += textLength(link);
  return linked / all;
}

/** Above this, white space makes no difference to any question asked here, in characters. */
const LONG_ENOUGH = 4_000;

function textLength(element: Element): number {
  const text = element.textContent ?? '';
  return text.length > LONG_ENOUGH ? text.length : text.replace(/\s+/g, ' ').trim().length;
}

/** A paragraph of this length is text whatever its class says, in characters. */
const LONG_TEXT = 150;

function isLongParagraph(element: Element): boolean {
  return element.tagName === 'P' && textLength(element) > LONG_TEXT && linkShare(element) < 0.5;
}

/** Does it hold most of the page's paragraphs? Then loose words in its class say nothing. */
function isSpine(element: Element, cache: RegionCache): boolean {
  cache.spine ??= findSpine(element.ownerDocument);
  return cache.spine.has(element);
}
