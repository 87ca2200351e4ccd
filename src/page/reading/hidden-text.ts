import { isVisible, matches, parentElementOf } from '../dom/nodes.ts';

/** Text beyond this many hidden places is left alone; pages hide whole sites in menus. */
const MOST = 200;

/**
 * Waits for hidden text to be shown: in a tab, a folded section, a dialog. Being shown changes no
 * text, and following every attribute of a page would cost far more than asking the browser to
 * tell when one of a few elements comes to be in view.
 */
export class HiddenText {
  readonly #onShown: (element: Element) => void;
  readonly #watched = new WeakSet<Element>();
  #observer: IntersectionObserver | null = null;
  #count = 0;

  constructor(onShown: (element: Element) => void, signal: AbortSignal) {
    this.#onShown = onShown;
    signal.addEventListener('abort', () => this.#observer?.disconnect());
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
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !isVisible(target, { visibilityProperty: true })) continue;
      this.#observer?.unobserve(target);
      this.#count--;
      this.#onShown(target);
    }
  }
}
