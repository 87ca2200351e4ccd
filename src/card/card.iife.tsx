import { render } from 'preact';
import { direction, language } from '../i18n/text.ts';
import { newElement } from '../page/dom/document.ts';
import sharedCss from '../ui/shared.css?inline';
import tokensCss from '../ui/tokens.css?inline';
import { registerCards } from './contract.ts';
import cardCss from './face/card.css?inline';
import { Card } from './face/card.tsx';
import type { CardFace, CardProps } from './face/card-props.ts';
import { drawable } from './face/drawable.ts';
import { CardController } from './opening/controller.ts';
import { place } from './opening/place.ts';

const boxes = new WeakMap<ShadowRoot, HTMLElement>();

function createBox(root: ShadowRoot): HTMLElement {
  const style = newElement('style');
  // Not a style element that preact writes: a strict policy of the page stops that in Firefox.
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

const face: CardFace = {
  render(root: ShadowRoot, props: CardProps): HTMLElement {
    const box = boxes.get(root) ?? createBox(root);
    box.dataset.theme = props.theme;
    box.dataset.presentation = props.presentation;
    box.lang = language();
    box.dir = direction();
    // Another mention is another card: nothing that was opened in the last one stays open.
    render(null, box);
    render(<Card {...props} />, box);
    box.scrollTop = 0;
    return box;
  },
  unmount(root) {
    const box = boxes.get(root);
    if (!box) return;
    render(null, box);
    boxes.delete(root);
    root.replaceChildren();
  },
  focus(root) {
    boxes.get(root)?.querySelector<HTMLElement>('[role=dialog]')?.focus();
  },
  place,
};

registerCards((page) => new CardController(page, face));
