import { onDocument } from '../../page/dom/document.ts';
import { whenTrusted } from '../../page/dom/events.ts';
import { type Cover, hitsAll, watchCover } from './cover.ts';
import { SeenClock } from './seen-clock.ts';

/** Links, and what is marked as a choice that lasts. */
const GUARDED = 'a[href], [data-lasts]';

/** Between two looks, in ms. */
const LOOK_EVERY = 160;

/** Less than this share of its own size, a card is too small to be read. */
const SMALLEST = 0.5;

export interface GuardOptions {
  readonly host: Element;
  readonly root: ShadowRoot;
  /** The box in the top layer. */
  readonly box: HTMLElement;
  /** A press on a link or on a choice that lasts was let through, or not. */
  readonly onPress: (press: 'taken' | 'refused') => void;
}

/**
 * Lets presses on links and on choices that last through only where the reader sees what is pressed:
 * a page may lay something over the card that lets presses through, or move the card under a hand
 * that was meant for something else. Reading is never held up.
 */
export class Guard {
  readonly #options: GuardOptions;
  readonly #clock = new SeenClock();
  readonly #over = new AbortController();
  readonly #changes: MutationObserver;
  readonly #looks: ReturnType<typeof setInterval>;
  #cover: Cover;

  constructor(options: GuardOptions) {
    this.#options = options;
    const { host, root, box } = options;
    const capture = { capture: true, signal: this.#over.signal } as const;
    for (const type of ['click', 'auxclick']) {
      root.addEventListener(type, (event) => this.#onPress(event as MouseEvent), capture);
    }
    root.addEventListener('scroll', this.#disturb, { ...capture, passive: true });
    // A press that was meant for a window in front of this one is on its way.
    const onFront = whenTrusted(({ target }) => target === window && this.#disturb());
    window.addEventListener('focus', onFront, capture);
    onDocument('visibilitychange', whenTrusted(this.#disturb), capture);
    this.#changes = new MutationObserver(this.#disturb);
    this.#changes.observe(box, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    this.#cover = watchCover(host, box, this.#look);
    this.#looks = setInterval(this.#look, LOOK_EVERY);
  }

  stop(): void {
    this.#over.abort();
    this.#changes.disconnect();
    this.#cover.stop();
    clearInterval(this.#looks);
  }

  readonly #disturb = (): void => this.#clock.disturb(performance.now());

  readonly #look = (): void => this.#clock.look(this.#cover.isClear(), performance.now());

  #onPress(event: MouseEvent): void {
    const [target] = event.composedPath();
    const control = target instanceof Element ? target.closest(GUARDED) : null;
    if (control === null) return;
    const isSeen = this.#isSeen(event, control);
    if (!isSeen) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#raise();
    }
    this.#options.onPress(isSeen ? 'taken' : 'refused');
  }

  #isSeen(event: MouseEvent, control: Element): boolean {
    const { host } = this.#options;
    try {
      this.#look();
      return (
        host.isConnected &&
        this.#clock.isSettled(performance.now()) &&
        this.#isLarge() &&
        hitsAll(host, this.#points(event, control))
      );
    } catch (error) {
      // What cannot be asked is not seen: an error here must not let the press through.
      console.error('On Record: a press could not be checked.', error);
      return false;
    }
  }

  #isLarge(): boolean {
    const { box } = this.#options;
    return box.getBoundingClientRect().width >= box.offsetWidth * SMALLEST;
  }

  /** Where the press was, and the middle and the corners of what is seen of the control. */
  #points(event: MouseEvent, control: Element): [number, number][] {
    const outer = this.#options.box.getBoundingClientRect();
    const rect = control.getClientRects()[0] ?? outer;
    const left = Math.max(rect.left, outer.left, 0) + 1;
    const right = Math.min(rect.right, outer.right, innerWidth) - 1;
    const top = Math.max(rect.top, outer.top, 0) + 1;
    const bottom = Math.min(rect.bottom, outer.bottom, innerHeight) - 1;
    // A key has no place. Not told by `detail`, which is 1 for a key, too, in Firefox (153).
    const isKey = (event as PointerEvent).pointerType === '';
    const pressed: [number, number][] = isKey ? [] : [[event.clientX, event.clientY]];
    return [
      ...pressed,
      [(left + right) / 2, (top + bottom) / 2],
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ];
  }

  /** Back to the top of the top layer, so that a page's own popover that came later is no obstacle. */
  #raise(): void {
    const { box, root, host } = this.#options;
    // The page may have taken it out a moment ago.
    if (!host.isConnected) return;
    const { scrollTop } = box;
    const focused = root.activeElement as HTMLElement | null;
    box.hidePopover();
    box.showPopover();
    box.scrollTop = scrollTop;
    if (focused && root.activeElement !== focused) focused.focus({ preventScroll: true });
    this.#disturb();
  }
}
