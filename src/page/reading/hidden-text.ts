import { isInPage, isVisible, matches, parentElementOf } from '../dom/nodes.ts';

/** Text beyond this many hidden places is left alone; pages hide whole sites in menus. */
const MOST = 200;
/** In ms. */
const LOOK_AGAIN = 1_000;

/**
 * Waits for hidden text to be shown: in a tab, a folded section, a dialog. Being shown changes no
 * text, and following every attribute of a page would cost far more than asking the browser to
 * tell when one of a few elements comes to be in view. What has a box and is not seen (`visibility`)
 * may be in view already: it is looked at again now and then.
 */
export class HiddenText {
  readonly #onShown: (element: Element) => void;
  readonly #watched = new WeakSet<Element>();
  #observer: IntersectionObserver | null = null;
  #count = 0;
  /** Those that have a box. */
  readonly #boxed = new Set<Element>();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(onShown: (element: Element) => void, signal: AbortSignal) {
    this.#onShown = onShown;
    signal.addEventListener('abort', () => {
      this.#observer?.disconnect();
      clearInterval(this.#timer);
    });
  }

  /** Calls back, once, when the element around this text is shown, if it is hidden now. */
  watch(node: Text): void {
    const element = parentElementOf(node);
    if (!element || this.#watched.has(element) || this.#count >= MOST) return;
    // Scripts and the like are never shown; what is visible was left out for another reason.
    if (matches(element, 'script, style, noscript, template')) return;
    if (isVisible(element, { visibilityProperty: true })) return;
    this.#watched.add(element);
    this.#count++;
    this.#observer ??= new IntersectionObserver((entries) => this.#look(entries));
    this.#observer.observe(element);
    if (element.getClientRects().length === 0) return;
    this.#boxed.add(element);
    this.#timer ??= setInterval(() => this.#lookAgain(), LOOK_AGAIN);
  }

  #lookAgain(): void {
    for (const element of this.#boxed) {
      if (!isInPage(element)) this.#boxed.delete(element);
      else if (isVisible(element, { visibilityProperty: true })) this.#tell(element);
    }
    if (this.#boxed.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tell(element: Element): void {
    this.#boxed.delete(element);
    this.#observer?.unobserve(element);
    this.#count--;
    this.#onShown(element);
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !isVisible(target, { visibilityProperty: true })) continue;
      this.#tell(target);
    }
  }
}
