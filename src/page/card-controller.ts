import type { CardView } from '../record/views/types.ts';
import type { Settings } from '../settings/fields.ts';
import { CardLoader } from './card-loader.ts';
import { type Found, wordsOf } from './found.ts';
import { CardHost } from './host/host.ts';
import { type HoverEvent, type HoverState, reduce, START, shownIn } from './hover/machine.ts';
import { TRAVEL_PAUSE } from './hover/timings.ts';
import { extensionIsThere } from './lifetime.ts';
import { MarkIndex } from './pointing/mark-index.ts';
import { watchPointer, watchTaps } from './pointing/pointer.ts';

/** Opens and closes the card: carries out what the hover machine decides. */
export class CardController {
  readonly marks = new MarkIndex();
  readonly #host = new CardHost();
  readonly #loader = new CardLoader();
  readonly #settings: () => Settings;
  readonly #signal: AbortSignal;
  #state: HoverState = START;
  #pointer: { x: number; y: number } | undefined;
  #touch = false;
  #listening: AbortController | null = null;
  /** Mentions that may be asked for without being marked: the popup lists those too. */
  #asked: Found | undefined;

  constructor(settings: () => Settings, signal: AbortSignal) {
    this.#settings = settings;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.send({ type: 'dismiss' }));
  }

  /** The mark or mention whose card is open, or null. */
  get shown(): number | null {
    return shownIn(this.#state);
  }

  isOurs(node: unknown): boolean {
    return this.#host.isOurs(node);
  }

  /** Takes the marks that can be pointed at; listens to the pointer only while there are any. */
  setMarks(marks: readonly Found[]): void {
    this.marks.set(marks);
    if (marks.length > 0) this.#listen();
    else if (!this.#host.isOpen) this.#stopListening();
  }

  /** Listeners do not survive `document.open()`. */
  listenAgain(): void {
    this.#stopListening();
    if (this.marks.size > 0) this.#listen();
  }

  /** Opens the card of a mention because the reader asked for it by key or in the toolbar popup. */
  ask(found: Found): void {
    this.#asked = found;
    this.#touch = false;
    this.#pointer = undefined;
    this.#listen();
    this.send({ type: 'ask', id: found.id });
  }

  readonly send = (event: HoverEvent): void => {
    const { openDelay, closeDelay } = this.#settings();
    const delays = { open: openDelay, close: closeDelay, travel: closeDelay + TRAVEL_PAUSE };
    const [state, effects] = reduce(this.#state, event, delays);
    this.#state = state;
    for (const effect of effects) {
      if (effect.type === 'wait') {
        setTimeout(() => this.send({ type: 'timer', token: effect.token }), effect.ms);
      } else if (effect.type === 'prepare') {
        const found = this.#find(effect.id);
        if (found) this.#loader.prepare(found.mention);
      } else if (effect.type === 'open') {
        void this.#open(effect.id, effect.onPurpose);
      } else this.#host.hide();
    }
  };

  async #open(id: number, onPurpose: boolean): Promise<void> {
    const found = this.#find(id);
    const token = this.#state.token;
    const view = found ? await this.#load(found) : null;
    // The pointer may have gone elsewhere while the card was loading.
    if (this.#state.token !== token && this.shown !== id) return;
    if (!found || !view || this.#signal.aborted) return this.send({ type: 'dismiss' });
    this.#host.show(found, {
      view,
      mention: { text: wordsOf(found), why: found.mention.why },
      site: location.hostname,
      theme: this.#settings().theme,
      onClose: () => this.send({ type: 'dismiss' }),
      touch: this.#touch,
      pointer: this.#pointer,
      takeFocus: onPurpose && !this.#touch,
      onUsed: () => this.send({ type: 'used' }),
    });
  }

  async #load(found: Found): Promise<CardView | null> {
    try {
      return await this.#loader.load(found.mention);
    } catch (error) {
      // After an update the page holds a copy of the script that has no extension any more.
      if (extensionIsThere()) console.error('On Record: a card could not be loaded.', error);
      return null;
    }
  }

  #find(id: number): Found | undefined {
    return this.marks.get(id) ?? (this.#asked?.id === id ? this.#asked : undefined);
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const signal = AbortSignal.any([this.#listening.signal, this.#signal]);
    const { marks, send } = this;
    watchPointer({
      marks,
      send: (event) => {
        this.#touch = false;
        send(event);
      },
      signal,
      cardBox: () => this.#host.box(),
      isOurs: (target) => this.isOurs(target),
      onPosition: (x, y) => {
        this.#pointer = { x, y };
      },
    });
    watchTaps({
      marks,
      send: (event) => {
        this.#touch = true;
        send(event);
      },
      signal,
    });
    this.#watchDismissal(signal);
  }

  #stopListening(): void {
    this.#listening?.abort();
    this.#listening = null;
  }

  #watchDismissal(signal: AbortSignal): void {
    const dismiss = () => {
      if (this.#host.isOpen || this.#state.at !== 'idle') this.send({ type: 'dismiss' });
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !this.#host.isOpen) return;
      // This Escape is the card's: a dialog around it stays open.
      event.preventDefault();
      event.stopImmediatePropagation();
      dismiss();
    };
    const onPress = (event: PointerEvent) => {
      if (!event.composedPath().some((target) => this.isOurs(target))) dismiss();
    };
    const onScroll = (event: Event) => {
      if (!this.isOurs(event.target)) dismiss();
    };
    const capture = { capture: true, signal } as const;
    window.addEventListener('keydown', onKey, capture);
    window.addEventListener('pointerdown', onPress, { ...capture, passive: true });
    window.addEventListener('scroll', onScroll, { ...capture, passive: true });
    window.addEventListener('blur', () => this.#state.at === 'dwelling' && dismiss(), { signal });
  }
}
