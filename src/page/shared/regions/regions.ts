import {
  attributeOf,
  closestOf,
  isVisible,
  matches,
  nameOf,
  outerElementOf,
  parentElementOf,
  queryAll,
  queryOne,
  rootOf,
  textContentOf,
} from '../../dom/nodes.ts';
import { secretParts } from '../left-alone/secret-parts.ts';
import type { Work } from '../scheduling/slices.ts';
import { saysBoilerplate } from './boilerplate-names.ts';
import { DEEPEST, isTooDeep, NOT_TEXT } from './flow.ts';
import { MainText } from './main-text.ts';
import { isLongerThan, linkShare, textLength } from './text-lengths.ts';

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
  /** Do elements hold more text than a card? */
  readonly isLong = new Map<Element, boolean>();
  mainText: MainText | null = null;
  readonly #secret = new Map<Node, ReadonlySet<Element>>();

  /** Does it hold fields for a password or a card's number, and nothing to read? */
  isSecret(element: Element): boolean {
    const root = rootOf(element);
    let parts = this.#secret.get(root);
    if (parts === undefined) {
      parts = new Set(secretParts(root instanceof ShadowRoot ? root : null));
      this.#secret.set(root, parts);
    }
    return parts.has(element);
  }
}

/**
 * The region of a block of text: of its container, with all that the container stands in. Yields
 * where the work may be interrupted.
 */
export function* regionOf(container: Element, cache: RegionCache): Work<Region> {
  if (!(yield* standsInText(container, cache))) return 'left-out';
  let teaser = cache.isTeaser.get(container);
  if (teaser === undefined) {
    teaser = yield* isTeaser(container, cache);
    cache.isTeaser.set(container, teaser);
  }
  if (teaser) return 'left-out';
  return (yield* isHidden(container)) ? 'hidden' : 'reading';
}

/** So many steps outwards are a small part of a slice, as long as each asks little. */
const STEPS_AT_ONCE = 16;

/**
 * Are an element and all that it stands in text? Asks for no style. From the inside out: most of what
 * is left out says so within a few steps. Yields where the work may be interrupted.
 */
export function* standsInText(element: Element, cache: RegionCache): Work<boolean> {
  const passed: Element[] = [];
  if (!cache.isText.has(element) && isTooDeep(element)) cache.isText.set(element, false);
  let isText = true;
  for (let at: Element | null = element; at !== null; at = outerElementOf(at)) {
    const known = cache.isText.get(at);
    isText = known ?? !isLeftOut(at, cache);
    if (known === undefined) passed.push(at);
    if (known !== undefined || !isText) break;
    if (passed.length % STEPS_AT_ONCE === 0) yield;
  }
  for (const inner of passed) cache.isText.set(inner, isText);
  return isText;
}

const CONTROLS = new Set('nav button label legend fieldset menu form aside'.split(' '));
const LANDMARKS = new Set(
  'navigation banner contentinfo search dialog alertdialog menu menubar menuitem tablist tab toolbar button form listbox option tooltip status alert'.split(
    ' ',
  ),
);
const EDITORS = new Set(['textbox', 'searchbox', 'combobox', 'code', 'math']);

function isLeftOut(element: Element, cache: RegionCache): boolean {
  const name = nameOf(element);
  if (name === 'body' || name === 'html') return isEditable(element);
  const role = attributeOf(element, 'role');
  if (cache.isSecret(element)) return true;
  if (NOT_TEXT.has(name) || isEditable(element) || (role !== null && EDITORS.has(role))) {
    return true;
  }
  if (name === 'pre') return queryOne(element, 'code') !== null;
  return saysSo(element, name, role) && !holdsMainText(element, cache);
}

/** Do its tag, its role or its names say that it is no text? */
function saysSo(element: Element, name: string, role: string | null): boolean {
  if (role !== null && LANDMARKS.has(role)) return true;
  if (CONTROLS.has(name)) return true;
  if (name === 'footer') return closestOf(element, 'blockquote') === null;
  // A modal one is what the reader reads now, and one that is closed may open as such; others are
  // mostly consent and sign-in.
  if (name === 'dialog' && matches(element, '[open]:not(:modal)')) return true;
  if (name === 'header' && !isArticleHeader(element)) return true;
  return (saysBoilerplate(element) && !isLongParagraph(element, name)) || isLinkList(element, name);
}

function isEditable(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

/** One native question answers for nearly all; what folds away is not shown, and text all the same. */
function* isHidden(container: Element): Work<boolean> {
  if (isVisible(container, { visibilityProperty: true })) return false;
  if (getComputedStyle(container).visibility !== 'visible') return true;
  let depth = 0;
  for (let at: Element | null = container; at !== null; at = outerElementOf(at)) {
    if (getComputedStyle(at).display === 'none') return true;
    if (++depth === DEEPEST) break;
    if (depth % STEPS_AT_ONCE === 0) yield;
  }
  return false;
}

function isArticleHeader(header: Element): boolean {
  const parent = parentElementOf(header);
  return (
    queryOne(header, 'h1') !== null ||
    (parent !== null && closestOf(parent, 'article, main, [role=main]') !== null)
  );
}

/** A list that is nothing but links: a menu, related stories. */
function isLinkList(element: Element, name: string): boolean {
  return (name === 'ul' || name === 'ol') && linkShare(element) > MOSTLY;
}

/** A part of this share or more is said to be nothing but links. */
const MOSTLY = 0.8;
/** Longer cards are not teasers, in characters. */
const LONGEST_TEASER = 600;
/** A card nests no deeper around its text. */
const DEEPEST_CARD = 50;
const LINKED_HEADING = ':is(h2, h3, h4, h5, h6) a[href], a[href] :is(h2, h3, h4, h5, h6)';
/** A headline has this many words or more; the linked name of a comment's author has fewer. */
const HEADLINE_WORDS = 4;

/** Text that only leads elsewhere: all of it a link, or a card under a headline that is one. */
function* isTeaser(container: Element, cache: RegionCache): Work<boolean> {
  const name = nameOf(container);
  if (name === 'h1') return false;
  const parent = outerElementOf(container);
  if (parent === null) return false;
  if (closestOf(container, 'a[href]') !== null || linkShare(container) > MOSTLY) {
    if (holdsMainText(container, cache)) return false;
    if (/^h[2-6]$/.test(name)) return !holdsMainText(parent, cache);
    // A cell with one link is a row of a table; one with several is a menu laid out as a table.
    return name !== 'td' || queryAll(container, 'a[href]').length > 2;
  }
  let card: Element | null = parent;
  for (let depth = 0; card !== null && depth < DEEPEST_CARD; depth++) {
    let isLong = cache.isLong.get(card);
    if (isLong === undefined) {
      isLong = isLongerThan(LONGEST_TEASER, card);
      cache.isLong.set(card, isLong);
    }
    if (isLong) return false;
    const linked = queryOne(card, LINKED_HEADING);
    const headline = linked === null ? '' : textContentOf(linked);
    if (headline.trim().split(/\s+/).length >= HEADLINE_WORDS) return !holdsMainText(card, cache);
    card = outerElementOf(card);
    if (depth > 0) yield;
  }
  return false;
}

/** A paragraph of this length is text whatever its class says, in characters. */
const LONG_TEXT = 150;

function isLongParagraph(element: Element, name: string): boolean {
  return name === 'p' && textLength(element) > LONG_TEXT && linkShare(element) < 0.5;
}

/** Does it hold most of the page's text? Then what it calls itself says nothing. */
function holdsMainText(element: Element, cache: RegionCache): boolean {
  if (!MainText.mayHold(element)) return false;
  cache.mainText ??= new MainText();
  return cache.mainText.isHeldBy(element);
}
