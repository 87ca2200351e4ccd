/**
 * The seam between the content script, which hosts the card, and the card's own file, which is
 * loaded when the first card opens. Both run in the same isolated world; the card registers itself
 * under a registered symbol. This file is in the always-loaded content script: keep it small.
 */
import type { CardView } from '../record/views/types.ts';
import type { Why } from '../spotting/types.ts';

/** A mark that the card belongs to; shaped as floating-ui's virtual element. */
export interface Anchor {
  getBoundingClientRect(): DOMRect;
  /** One rectangle a line, for marks that wrap. */
  getClientRects(): DOMRect[];
  /** An element near the mark: its scroll containers clip the mark. */
  readonly contextElement?: Element;
}

export interface CardProps {
  readonly view: CardView;
  /** The mention that was pointed at, as it stands on the page, and why it was marked. */
  readonly mention: { readonly text: string; readonly why: Why };
  /** Host name that "on this site" speaks of, lower case; empty where there is none. */
  readonly site: string;
  readonly presentation: 'popover' | 'sheet';
  readonly theme: 'light' | 'dark' | 'system';
  /** The reader asked to close the card. Escape, scroll and clicks outside are the host's. */
  readonly onClose: () => void;
}

export interface PlaceOptions {
  readonly presentation: 'popover' | 'sheet';
  /** Where the pointer rests, in client pixels; the card is never put under it. */
  readonly pointer?: { readonly x: number; readonly y: number } | undefined;
}

/** The card's hold on its place: it follows layout changes until stopped. */
export interface Placement {
  /** Settles when the card has its first place. */
  readonly ready: Promise<void>;
  stop(): void;
}

/**
 * The card's face. It does by itself what the card offers (hiding with undo, copying, opening the
 * record); a card stays open when a choice in it takes its own mark away, so that it can be undone.
 */
export interface CardFace {
  /**
   * Draws into an open or closed root, replacing what was drawn there before.
   *
   * @returns the card's box, a `popover="manual"` element in the root that is not shown yet; the
   * same element for as long as the root is not unmounted.
   */
  render(root: ShadowRoot, props: CardProps): HTMLElement;
  /** Removes what was drawn. */
  unmount(root: ShadowRoot): void;
  /** Moves focus to the card, for readers who came by keyboard. */
  focus(root: ShadowRoot): void;
  /**
   * Puts a fixed, shown box (the popover element) beside a mark: flips, shifts, follows wrapped
   * lines, never covers the mark, never lies under the pointer. Writes only to the box's own style.
   */
  place(anchor: Anchor, box: HTMLElement, options: PlaceOptions): Placement;
}

const slot = Symbol.for('on-record:card');
type Slots = { [slot]?: CardFace };

/** Called by the card's file, once, when it has loaded. */
export function registerCardFace(face: CardFace): void {
  (globalThis as Slots)[slot] = face;
}

/** The card's face if its file has been loaded in this frame. */
export function cardFace(): CardFace | undefined {
  return (globalThis as Slots)[slot];
}
