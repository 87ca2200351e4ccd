import { type CardFace, type CardProps, cardFace, type Placement } from '../../card/contract.ts';
import type { Found } from '../found.ts';
import { anchorOf } from '../pointing/mark-index.ts';

const TAG = 'on-record-card';

export interface ShowOptions extends Omit<CardProps, 'presentation'> {
  readonly touch: boolean;
  readonly pointer: { readonly x: number; readonly y: number } | undefined;
  /** Give the card focus, and give it back when it closes. */
  readonly takeFocus: boolean;
  /** The reader pressed, focused or selected something in the card. */
  readonly onUsed: () => void;
}

/**
 * The one element that we add to a page: made when a card opens, in the top layer, with a closed
 * shadow root, and removed when the card closes.
 */
export class CardHost {
  #element: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #placement: Placement | null = null;
  #focusBefore: HTMLElement | null = null;

  get isOpen(): boolean {
    return this.#element !== null;
  }

  isOurs(target: unknown): boolean {
    return target instanceof Element && target.localName === TAG;
  }

  box(): DOMRect | null {
    return this.#element?.getBoundingClientRect() ?? null;
  }

  /** Opens a card on a mark, or moves the open one there. The card's code must be loaded. */
  show(found: Found, options: ShowOptions): void {
    const face = cardFace();
    if (!face) throw new Error('card: its code has not been loaded');
    const { touch, pointer, takeFocus, onUsed, ...props } = options;
    const presentation = touch ? 'sheet' : 'popover';
    const element = this.#element ?? this.#make(found, onUsed);
    face.render(this.#root as ShadowRoot, { ...props, presentation });
    this.#placement?.stop();
    this.#placement = face.place(anchorOf(found), element, { presentation, pointer });
    if (takeFocus) this.#takeFocus(face);
  }

  hide(): void {
    const element = this.#element;
    if (!element) return;
    const hadFocus = document.activeElement === element;
    this.#placement?.stop();
    cardFace()?.unmount(this.#root as ShadowRoot);
    element.remove();
    if (hadFocus) this.#focusBefore?.focus({ preventScroll: true });
    this.#element = this.#root = this.#placement = this.#focusBefore = null;
  }

  #make(found: Found, onUsed: () => void): HTMLElement {
    const element = document.createElement(TAG);
    element.popover = 'manual';
    // The page's own rules for all elements must not reach the box.
    element.style.cssText =
      'all: initial !important; position: fixed !important; margin: 0; border: 0; padding: 0; background: none; overflow: visible; inset: auto;';
    this.#root = element.attachShadow({ mode: 'closed', delegatesFocus: true });
    for (const type of ['pointerdown', 'focusin', 'keydown']) {
      element.addEventListener(type, onUsed);
    }
    parentFor(found.block.container).append(element);
    element.showPopover();
    this.#element = element;
    return element;
  }

  #takeFocus(face: CardFace): void {
    this.#focusBefore ??= document.activeElement as HTMLElement | null;
    face.focus(this.#root as ShadowRoot);
  }
}

/** Removes hosts that an earlier copy of the content script left behind. */
export function removeOldHosts(): void {
  for (const old of document.querySelectorAll(TAG)) old.remove();
}

/**
 * A popover outside an open modal dialog cannot be clicked, and one outside the fullscreen element
 * is not shown: the card then goes inside.
 */
function parentFor(container: Element): Element {
  const modal = container.closest('dialog:modal');
  if (modal) return modal;
  const top = [...document.querySelectorAll('dialog:modal')].at(-1);
  return top ?? document.fullscreenElement ?? document.documentElement;
}
