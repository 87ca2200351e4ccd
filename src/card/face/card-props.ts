import type { CardView } from '../../record/views/types.ts';
import type { Why } from '../../spotting/types.ts';
import type { Anchor } from '../contract.ts';

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
  /** Told of each press on a link or on a choice that lasts; see `Guard`. @returns what ends that. */
  readonly onPress: (listener: (press: 'taken' | 'refused') => void) => () => void;
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
