/**
 * The seam between the reading file, which is loaded where something was found, and the card's own
 * file, which is loaded when the reader first points at a mark. Both run in the same isolated world.
 */
import { worldSlot } from '../common/world-slot.ts';
import type { Settings } from '../settings/fields.ts';
import type { Mention, QuotationMention } from '../spotting/types.ts';

/** Where a mark is, in client pixels. */
export interface Anchor {
  getBoundingClientRect(): DOMRect;
  /** One rectangle a line, for marks that wrap. */
  getClientRects(): DOMRect[];
  /** Do its words still stand in the page, and are they shown? */
  isThere(): boolean;
  /** The element whose block the mark stands in. */
  readonly container: Element;
}

/** A mark, or a mention that the reader asked for, as a card knows it. */
export interface Mark extends Pick<Mention, 'dossier' | 'entity' | 'why'> {
  readonly id: number;
  /** The words as the page shows them; of a quotation, without what stands between two parts of it. */
  readonly text: string;
  /** For words on record. */
  readonly quotation: QuotationMention | null;
  /** The same name in further records. */
  readonly others: readonly Pick<Mention, 'dossier' | 'entity'>[];
  readonly anchor: Anchor;
}

/** An event that is handed on after it was over, when it has lost its path. */
export interface EarlyEvent {
  readonly event: PointerEvent | MouseEvent;
  /** Its composed path. */
  readonly path: readonly EventTarget[];
}

/** What the card's file may ask of the reading file. */
export interface PageSide {
  /** The mark at a point in client pixels. @param target the element there, as the event has it. */
  markAt(target: EventTarget | undefined, x: number, y: number): Mark | null;
  /**
   * The mark that has taken another's place: the same words for the same subject, where those were.
   * A page that draws itself anew replaces its text by text that is the same.
   */
  heirOf(mark: Mark, place: DOMRect): Mark | null;
  settings(): Settings;
  /** Aborts at the end of the content script's life. */
  readonly signal: AbortSignal;
}

/** What the reading file may ask of the card's file. */
export interface CardSide {
  /** Opens a card on purpose: by key or from the toolbar. */
  ask(mark: Mark): void;
  /** Follows the pointer and taps, beginning with this event; again after `document.open()`. */
  listen(first?: EarlyEvent): void;
  /** Stops that, once no mark is left; an open card stays. */
  stopListening(): void;
  /** The mark whose card is open, or null. */
  readonly shown: number | null;
  /** Is this the one element that a page gets from us, or was it? */
  owns(node: EventTarget): boolean;
}

/**
 * On the card's host. For what an orphaned script left behind (`leftovers.ts`), and for tests and
 * tools, which look from outside, as any page can. The extension itself knows its element by identity
 * ({@link CardSide.owns}): a page may write the same on elements of its own.
 */
export const CARD_HOST_ATTRIBUTE = 'data-on-record-card';
export const CARD_HOST = `[${CARD_HOST_ATTRIBUTE}]`;

/** The card's file leaves here how to begin. */
export const cardSlot = worldSlot<(page: PageSide) => CardSide>('card');
