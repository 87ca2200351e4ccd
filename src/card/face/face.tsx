import { render } from 'preact';
import { direction, language } from '../../i18n/text.ts';
import { newElement } from '../../page/dom/document.ts';
import sharedCss from '../../ui/shared.css?inline';
import tokensCss from '../../ui/tokens.css?inline';
import cardCss from './card.css?inline';
import { Card } from './card.tsx';
import type { CardProps } from './card-props.ts';
import { drawable } from './drawable.ts';

/** The box of each root that a card is drawn into. */
const boxes = new WeakMap<ShadowRoot, HTMLElement>();

function makeBox(root: ShadowRoot): HTMLElement {
  const style = newElement('style');
  // Not a style element that preact writes: a strict `style-src` of the page stops that in Firefox (153).
  style.textContent = unguessable(tokensCss + sharedCss + cardCss);
  const box = drawable(newElement('div'));
  box.className = 'on-record card-box';
  box.popover = 'manual';
  root.replaceChildren(style, box);
  boxes.set(root, box);
  return box;
}

/**
 * The card's styles with names of its own making for their custom properties. A page can register
 * any name that it knows (`@property`), for its shadow trees too, and so take a card's colours away:
 * a card that is there and cannot be seen. One name is known, since `marks.css` sets it.
 */
function unguessable(css: string): string {
  const [random] = crypto.getRandomValues(new Uint32Array(1));
  return css.replaceAll(/--(?=[a-z])(?!on-record-is-there)/g, `--r${random}-`);
}

/**
 * Draws a card into a shadow root, in place of what was drawn there before.
 *
 * @returns the card's box, a `popover="manual"` element in the root that is not shown yet; the same
 * element until it is removed.
 */
export function drawCard(root: ShadowRoot, props: CardProps): HTMLElement {
  const box = boxes.get(root) ?? makeBox(root);
  box.dataset.theme = props.theme;
  box.dataset.presentation = props.presentation;
  box.lang = language();
  box.dir = direction();
  // Another mention is another card: nothing that was opened in the last one stays open.
  render(null, box);
  render(<Card {...props} />, box);
  box.scrollTop = 0;
  return box;
}

/** Removes what was drawn. */
export function removeCard(root: ShadowRoot): void {
  const box = boxes.get(root);
  if (!box) return;
  render(null, box);
  boxes.delete(root);
  root.replaceChildren();
}

/** Moves focus to the card, for readers who came by keyboard. */
export function focusCard(root: ShadowRoot): void {
  boxes.get(root)?.querySelector<HTMLElement>('[role=dialog]')?.focus();
}
