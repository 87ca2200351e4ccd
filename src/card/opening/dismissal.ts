import { whenTrusted } from '../../page/dom/events.ts';

export interface DismissalOptions {
  readonly signal: AbortSignal;
  isOurs(target: EventTarget): boolean;
  isOpen(): boolean;
  /** Is the open card's mark where it was? */
  markStays(): boolean;
  dismiss(): void;
}

/** Closes the card on Escape, on a press outside and when the mark is scrolled away. */
export function watchDismissal(options: DismissalOptions): void {
  const { signal, isOurs, isOpen, dismiss } = options;
  const onKey = whenTrusted((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    // This Escape is the card's: a dialog around it stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    dismiss();
  });
  const onPress = whenTrusted((event: PointerEvent) => {
    if (!event.composedPath().some(isOurs)) dismiss();
  });
  const onScroll = whenTrusted(({ target }: Event) => {
    const isInside = target !== null && isOurs(target);
    if (isOpen() && !isInside && !options.markStays()) dismiss();
  });
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('pointerdown', onPress, { capture: true, passive: true, signal });
  window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
}
