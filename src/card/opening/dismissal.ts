export interface DismissalOptions {
  readonly signal: AbortSignal;
  isOurs(target: unknown): boolean;
  isOpen(): boolean;
  dismiss(): void;
}

/** Closes the card on Escape, a press outside, a scroll of the page and when the window is left. */
export function watchDismissal({ signal, isOurs, isOpen, dismiss }: DismissalOptions): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isOpen()) return;
    // This Escape is the card's: a dialog around it stays open.
    event.preventDefault();
    event.stopImmediatePropagation();
    dismiss();
  };
  const onPress = (event: PointerEvent) => {
    if (!event.composedPath().some(isOurs)) dismiss();
  };
  const onScroll = (event: Event) => {
    if (!isOurs(event.target)) dismiss();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
  window.addEventListener('pointerdown', onPress, { capture: true, passive: true, signal });
  window.addEventListener('scroll', onScroll, { capture: true, passive: true, signal });
}
