import { isInside } from '../../page/dom/rects.ts';
import { extensionIsThere } from '../../platform/native.ts';
import type { CardView } from '../../record/views/view-types.ts';
import type { CardSide, EarlyEvent, Mark, PageSide } from '../contract.ts';
import { watchDismissal } from './dismissal.ts';
import { otherViewsOf, viewOf } from './fetch-view.ts';
import { CardHost } from './host.ts';
import { type HoverEvent, type HoverState, reduce, START, shownIn } from './hover-machine.ts';
import { watchPointer, watchTaps } from './pointer.ts';
import { REDRAW, TRAVEL_PAUSE } from './timings.ts';

/** Opens and closes the card: carries out what the hover machine decides. */
export class CardController implements CardSide {
  readonly #page: PageSide;
  readonly #host = new CardHost();
  /** Marks that the machine may speak of. */
  readonly #marks = new Map<number, Mark>();
  #state: HoverState = START;
  #pointer: { x: number; y: number } | undefined;
  #touch = false;
  #listening: AbortController | null = null;

  constructor(page: PageSide) {
    this.#page = page;
    page.signal.addEventListener('abort', () => this.#send({ type: 'dismiss' }));
  }

  get shown(): number | null {
    return shownIn(this.#state);
  }

  readonly owns = (node: EventTarget): boolean => this.#host.owns(node);

  ask(mark: Mark): void {
    this.#touch = false;
    this.#pointer = undefined;
    this.#know(mark);
    this.listen();
    this.#send({ type: 'ask', id: mark.id });
  }

  listen(first?: EarlyEvent): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    const signal = AbortSignal.any([this.#listening.signal, this.#page.signal]);
    const onMove = watchPointer({
      signal,
      markAt: this.#markAt,
      cardBox: () => this.#host.box(),
      isOurs: this.owns,
      send: (event) => {
        this.#touch = false;
        this.#send(event);
      },
      onPosition: (x, y) => {
        this.#pointer = { x, y };
      },
    });
    const onTap = watchTaps({
      signal,
      markAt: this.#markAt,
      send: (event) => {
        this.#touch = true;
        this.#send(event);
      },
    });
    watchDismissal({
      signal,
      isOurs: this.owns,
      isOpen: () => this.#host.isOpen,
      markStays: () => this.#host.markStays(),
      dismiss: () => this.#state.at !== 'idle' && this.#send({ type: 'dismiss' }),
    });
    if (!first) return;
    if (first.event.type === 'click') onTap(first.event, first.path);
    else onMove(first.event as PointerEvent, first.path);
  }

  stopListening(): void {
    if (this.#host.isOpen) return;
    this.#listening?.abort();
    this.#listening = null;
  }

  readonly #markAt = (target: EventTarget | undefined, x: number, y: number): Mark | null => {
    const mark = this.#page.markAt(target, x, y);
    if (mark) this.#know(mark);
    return mark;
  };

  #know(mark: Mark): void {
    this.#marks.set(mark.id, mark);
  }

  readonly #send = (event: HoverEvent): void => {
    const { openDelay, closeDelay } = this.#page.settings();
    const delays = { open: openDelay, close: closeDelay, travel: closeDelay + TRAVEL_PAUSE };
    if (this.#host.isTaken && event.type !== 'dismiss') this.#send({ type: 'dismiss' });
    const [state, effects] = reduce(this.#state, event, delays);
    this.#state = state;
    for (const effect of effects) {
      if (effect.type === 'wait') {
        setTimeout(() => this.#send({ type: 'timer', token: effect.token }), effect.ms);
      } else if (effect.type === 'prepare') {
        const mark = this.#marks.get(effect.id);
        if (mark) viewOf(mark).catch(() => undefined);
      } else if (effect.type === 'open') {
        void this.#open(effect.id, effect.onPurpose);
      } else this.#host.hide();
    }
  };

  /** A pointer that rests sends nothing when the page scrolls its mark away. */
  #isUnderPointer({ anchor }: Mark): boolean {
    const at = this.#pointer;
    return at !== undefined && anchor.getClientRects().some((rect) => isInside(rect, at));
  }

  /** Looks for a while for what has taken the place of the shown mark; else the card goes with it. */
  #find(last: DOMRect, ms: number): void {
    const gone = this.#marks.get(this.shown ?? Number.NaN);
    const heir = gone && this.#page.heirOf(gone, last);
    if (heir) {
      this.#marks.delete(gone.id);
      this.#know(heir);
      this.#send({ type: 'replaced', id: gone.id, by: heir.id });
      this.#host.moveTo(heir);
    } else if (ms >= REDRAW) this.#send({ type: 'dismiss' });
  }

  async #open(id: number, onPurpose: boolean): Promise<void> {
    const mark = this.#marks.get(id);
    const [view, others] = mark ? await load(mark) : [null, []];
    // The reader may have gone elsewhere while it was loading.
    if (this.shown !== id) return;
    const isMeant = mark && (onPurpose || this.#isUnderPointer(mark));
    if (!isMeant || !view || this.#page.signal.aborted) return this.#send({ type: 'dismiss' });
    this.#host.show(mark, {
      view,
      others,
      mention: { text: mark.text, why: mark.why, quotation: mark.quotation },
      site: location.hostname,
      theme: this.#page.settings().theme,
      onClose: () => this.#send({ type: 'dismiss' }),
      onGone: (last, ms) => this.#find(last, ms),
      touch: this.#touch,
      pointer: this.#pointer,
      takeFocus: onPurpose && !this.#touch,
      onUsed: () => this.#send({ type: 'used' }),
    });
  }
}

type Views = readonly [first: CardView | null, others: readonly CardView[]];

async function load(mark: Mark): Promise<Views> {
  try {
    const [first, others] = await Promise.all([viewOf(mark), otherViewsOf(mark.others)]);
    return [first, others];
  } catch (error) {
    // An orphaned content script cannot load anything, and nobody could mend that.
    if (extensionIsThere()) console.error('On Record: a card could not be loaded.', error);
    return [null, []];
  }
}
