/**
 * Leaves out events that a page made itself: only what the reader did, or the browser, counts
 * (`isTrusted` cannot be forged: it is `[LegacyUnforgeable]`).
 */
export function whenTrusted<E extends Event>(listener: (event: E) => void): (event: E) => void {
  return (event) => {
    if (event.isTrusted) listener(event);
  };
}
