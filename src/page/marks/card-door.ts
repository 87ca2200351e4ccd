import {
  type CardSide,
  cardSlot,
  type EarlyEvent,
  type Mark,
  type PageSide,
} from '../../card/contract.ts';
import { extensionIsThere } from '../../platform/native.ts';
import type { Settings } from '../../settings/fields.ts';
import { whenTrusted } from '../dom/events.ts';
import { isFrame } from '../dom/frames.ts';
import { loadFile } from '../shared/load-file.ts';
import type { Work } from '../shared/scheduling/slices.ts';
import { type LocatedMention, shownWordsOf } from './located-mention.ts';
import { anchorOf, MarkIndex } from './mark-index.ts';
import { inAllRecords } from './others-there.ts';

/**
 * The way to the card: notices the first pointer or tap on a mark, loads the card's file, and hands
 * over to it. Until then the page has three listeners from us, and none while it has no mark.
 */
export class CardDoor {
  readonly #marks = new MarkIndex();
  readonly #page: PageSide;
  readonly #markOf: (found: LocatedMention) => Mark;
  #card: CardSide | null = null;
  #loading: Promise<CardSide | null> | null = null;
  #waiting: AbortController | null = null;
  /** The last event on a mark, unless the pointer has left since. */
  #last: EarlyEvent | undefined;

  /** @param mentions all that may be shown now, marked or not. */
  constructor(
    settings: () => Settings,
    mentions: () => readonly LocatedMention[],
    signal: AbortSignal,
  ) {
    this.#markOf = (found) => markOf(found, mentions());
    this.#page = {
      signal,
      settings,
      markAt: (target, x, y) => {
        const found = this.#marks.at(target, x, y);
        return found ? this.#markOf(found) : null;
      },
      heirOf: (mark, place) => {
        const found = this.#marks.heirOf(mark, place);
        return found ? this.#markOf(found) : null;
      },
    };
  }

  /** The mention whose card is open, or null. */
  get shown(): number | null {
    return this.#card?.shown ?? null;
  }

  /** Is this the card's element, or was it? */
  owns(node: Node): boolean {
    return this.#card?.owns(node) ?? false;
  }

  /** Takes the marks that can be pointed at. Yields where it may be interrupted. */
  *setMarks(marks: readonly LocatedMention[]): Work<void> {
    const had = this.#marks.size > 0;
    yield* this.#marks.set(marks);
    if (had === marks.length > 0) return;
    if (had) this.#stop();
    else this.listen();
  }

  /** Listens where there is something to point at; again, since `document.open()` ends it. */
  listen(): void {
    this.#stop();
    if (this.#marks.size === 0) return;
    if (this.#card) {
      this.#card.listen();
      return;
    }
    this.#waiting = new AbortController();
    const signal = AbortSignal.any([this.#waiting.signal, this.#page.signal]);
    const options = { capture: true, passive: true, signal } as const;
    window.addEventListener('pointermove', this.#onEarly, options);
    window.addEventListener('click', this.#onEarly, options);
    window.addEventListener('pointerout', this.#onOut, options);
    window.addEventListener('pointerover', this.#onOver, options);
  }

  /** Opens the card of a mention because the reader asked for it by key or in the toolbar popup. */
  async ask(found: LocatedMention): Promise<void> {
    const card = await this.#load();
    this.#waiting?.abort();
    card?.ask(this.#markOf(found));
  }

  readonly #onEarly = whenTrusted((event: PointerEvent | MouseEvent): void => {
    // A finger that scrolls after a tap does not take it back.
    if (event.type === 'pointermove' && (event as PointerEvent).pointerType === 'touch') return;
    const path = event.composedPath();
    // With a button held, the reader selects or drags something.
    const isHeld = event.type === 'pointermove' && event.buttons !== 0;
    const isOnMark = !isHeld && this.#marks.at(path[0], event.clientX, event.clientY) !== undefined;
    this.#last = isOnMark ? { event, path } : undefined;
    if (isOnMark) void this.#handOver();
  });

  readonly #onOut = whenTrusted(({ relatedTarget, pointerType }: PointerEvent): void => {
    if (relatedTarget === null && pointerType !== 'touch') this.#last = undefined;
  });

  /** In a frame, the pointer is told of to nobody here. */
  readonly #onOver = whenTrusted((event: PointerEvent): void => {
    if (isFrame(event.composedPath()[0])) this.#last = undefined;
  });

  /** The pointer goes on while the card's file is loading: what counts is where it is then. */
  async #handOver(): Promise<void> {
    const card = await this.#load();
    if (!card || !this.#waiting) return;
    const last = this.#last;
    this.#stop();
    card.listen(last);
  }

  #stop(): void {
    this.#waiting?.abort();
    this.#waiting = null;
    this.#last = undefined;
    this.#card?.stopListening();
  }

  #load(): Promise<CardSide | null> {
    this.#loading ??= this.#fetch();
    return this.#loading;
  }

  async #fetch(): Promise<CardSide | null> {
    try {
      this.#card = (await loadFile('card', cardSlot))(this.#page);
      return this.#card;
    } catch (error) {
      this.#loading = null;
      // An orphaned content script cannot load anything, and nobody could mend that.
      if (extensionIsThere()) console.error('On Record: the card could not be loaded.', error);
      return null;
    }
  }
}

function markOf(found: LocatedMention, mentions: readonly LocatedMention[]): Mark {
  const [first = found, ...others] = inAllRecords(found, mentions);
  const { dossier, entity, why, quotation = null } = first.mention;
  return {
    id: found.id,
    dossier,
    entity,
    why,
    quotation,
    others: others.map(({ mention }) => ({ dossier: mention.dossier, entity: mention.entity })),
    text: shownWordsOf(first),
    anchor: anchorOf(found),
  };
}
