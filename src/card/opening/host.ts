import {
  focusedElement,
  fullscreenElement,
  newElement,
  queryDocument,
  rootElement,
} from '../../page/dom/document.ts';
import {
  appendTo,
  assignedSlotOf,
  focusOn,
  hostOf,
  matches,
  outerElementOf,
  rootOf,
  seesClosedTrees,
} from '../../page/dom/nodes.ts';
import { CARD_HOST_ATTRIBUTE, type Mark } from '../contract.ts';
import type { CardProps } from '../face/card-props.ts';
import { drawCard, focusCard, removeCard } from '../face/face.tsx';
import { Guard } from '../guard/guard.ts';
import { keepInside } from '../guard/keep-inside.ts';
import { stopUntrusted } from '../guard/trusted-only.ts';
import type { OnGone } from './follow.ts';
import { type Placement, type PlaceOptions, place } from './place.ts';

export interface ShowOptions extends Omit<CardProps, 'presentation' | 'onPress'> {
  readonly touch: boolean;
  readonly onGone: OnGone;
  readonly pointer: { readonly x: number; readonly y: number } | undefined;
  /** Give the card focus, and give it back when it closes. */
  readonly takeFocus: boolean;
  /** The reader pressed, focused or selected something in the card. */
  readonly onUsed: () => void;
}

/**
 * The one element that a page gets: made when a card opens, with a closed shadow root whose box is
 * in the top layer, and removed when the card closes.
 */
export class CardHost {
  #element: HTMLElement | null = null;
  #root: ShadowRoot | null = null;
  #box: HTMLElement | null = null;
  #placement: Placement | null = null;
  #placing: PlaceOptions | null = null;
  #guard: Guard | null = null;
  /** Ends with this element. */
  #over = new AbortController();
  /** Whoever the face has that listens for presses. */
  readonly #onPress = new Set<(press: 'taken' | 'refused') => void>();
  #focusBefore: HTMLElement | null = null;
  #mark: Mark | null = null;
  #openedAt = { x: 0, y: 0 };
  /** All that were made: notes of what was removed come after the removal. */
  readonly #own = new WeakSet<EventTarget>();

  get isOpen(): boolean {
    return this.#element?.isConnected ?? false;
  }

  /** Has the page taken it away? Nothing tells. */
  get isTaken(): boolean {
    return this.#element !== null && !this.isOpen;
  }

  owns(node: EventTarget): boolean {
    return this.#own.has(node);
  }

  /** The card's box in client pixels, or null. */
  box(): DOMRect | null {
    return this.isOpen ? (this.#box?.getBoundingClientRect() ?? null) : null;
  }

  /** Is the mark still where it was when its card opened? Another part of the page may scroll. */
  markStays(): boolean {
    const { x, y } = this.#mark?.anchor.getBoundingClientRect() ?? this.#openedAt;
    return Math.hypot(x - this.#openedAt.x, y - this.#openedAt.y) < 2;
  }

  /** Opens a card on a mark, or moves the open one there. */
  show(mark: Mark, { touch, pointer, takeFocus, onUsed, onGone, ...props }: ShowOptions): void {
    const presentation = touch ? 'sheet' : 'popover';
    const parent = parentFor(mark.anchor.container);
    // The page took it away, or has opened a dialog since.
    if (this.#element?.parentNode !== parent) this.hide();
    const root = this.#root ?? this.#make(parent, onUsed);
    const box = drawCard(root, { ...props, presentation, onPress: this.#listen });
    if (!box.matches(':popover-open')) box.showPopover();
    this.#guard ??= new Guard({
      host: this.#element as HTMLElement,
      root,
      box,
      onPress: (press) => {
        for (const listener of this.#onPress) listener(press);
      },
    });
    this.#box = box;
    this.#placeBeside(mark, { presentation, pointer, onGone });
    if (takeFocus) this.#takeFocus(root);
  }

  /** Keeps the open card, as it is, beside a mark that has taken the place of its own. */
  moveTo(mark: Mark): void {
    if (this.#placing) this.#placeBeside(mark, { ...this.#placing, isPlaced: true });
  }

  #placeBeside(mark: Mark, options: PlaceOptions): void {
    this.#mark = mark;
    this.#placing = options;
    this.#openedAt = mark.anchor.getBoundingClientRect();
    this.#placement?.stop();
    this.#placement = place(mark.anchor, this.#box as HTMLElement, options);
  }

  hide(): void {
    const element = this.#element;
    if (!element) return;
    const hadFocus = focusedElement() === element;
    this.#placement?.stop();
    this.#guard?.stop();
    this.#over.abort();
    removeCard(this.#root as ShadowRoot);
    element.remove();
    const before = this.#focusBefore;
    if (hadFocus && before) focusOn(before, { preventScroll: true });
    this.#element = this.#root = this.#box = this.#placement = this.#guard = null;
    this.#focusBefore = this.#mark = this.#placing = null;
  }

  readonly #listen: CardProps['onPress'] = (listener) => {
    this.#onPress.add(listener);
    return () => this.#onPress.delete(listener);
  };

  #make(parent: Element, onUsed: () => void): ShadowRoot {
    // Of a name that no page can define, and made through no member that a page can hide: a custom
    // element's own class is handed even a closed root (`attachInternals`).
    const element = newElement('div');
    element.setAttribute(CARD_HOST_ATTRIBUTE, '');
    // The page's own rules for all elements must not reach it, nor it take part in the layout.
    element.style.cssText = 'all: initial !important; position: fixed !important';
    if (!STYLES_REACH_SHADOW_TREES && hostOf(rootOf(parent)) !== null) {
      element.style.setProperty('--on-record-is-there', 'visible');
    }
    const root = element.attachShadow({ mode: 'closed' });
    stopUntrusted(root);
    this.#over = new AbortController();
    keepInside(element, root, { signal: this.#over.signal, onUsed });
    this.#own.add(element);
    appendTo(parent, element);
    this.#element = element;
    this.#root = root;
    return root;
  }

  #takeFocus(root: ShadowRoot): void {
    const focused = focusedElement();
    if (focused instanceof HTMLElement) this.#focusBefore ??= focused;
    focusCard(root);
  }
}

/**
 * Is what `marks.css` says of the card's host said in shadow trees, too? In Firefox (153), as the
 * user's style. In Chromium (156) not; but there an orphaned script takes its card away by itself.
 */
const STYLES_REACH_SHADOW_TREES = seesClosedTrees();

/** More elements are not climbed. */
const DEEPEST = 1_000;

/**
 * A popover outside an open modal dialog cannot be clicked, and one outside the fullscreen element
 * is not shown: the card then goes inside. Both may hold the mark by a slot, from within a shadow tree.
 */
function parentFor(container: Element): Element {
  let at: Element | null = container;
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
    if (matches(at, ':is(dialog:modal, :fullscreen)')) return at;
    at = assignedSlotOf(at) ?? outerElementOf(at);
  }
  const top = [...queryDocument('dialog:modal')].at(-1);
  return top ?? fullscreenElement() ?? (rootElement() as Element);
}
