import type { Anchor } from '../contract.ts';

/** A mark that moves without scroll or resize (late pictures, animation) is caught up with in ms. */
const LOOK_AGAIN = 200;

/**
 * Told again and again while the mark is not there.
 *
 * @param last where it was.
 * @param ms for how long it has been gone.
 */
export type OnGone = (last: DOMRect, ms: number) => void;

/**
 * Calls back when the box has to be placed anew: when it, the mark or the window has another size
 * or place; and when the mark is gone: its words removed, replaced or hidden. No event tells of that.
 *
 * @returns what ends that.
 */
export function follow(
  anchor: Anchor,
  box: HTMLElement,
  { onChange, onGone }: { onChange: () => void; onGone: OnGone },
): () => void {
  const over = new AbortController();
  const options = { capture: true, passive: true, signal: over.signal } as const;
  let place = anchor.getBoundingClientRect();
  const places = () => {
    place = anchor.getBoundingClientRect();
    const { x, y, width, height } = place;
    return `${x} ${y} ${width} ${height} ${box.offsetWidth} ${box.offsetHeight}`;
  };
  let last = places();
  let goneAt: number | null = null;
  const isThere = () => {
    if (anchor.isThere()) {
      goneAt = null;
      return true;
    }
    goneAt ??= performance.now();
    onGone(place, performance.now() - goneAt);
    return false;
  };
  const look = () => {
    if (!isThere()) return;
    const before = last;
    last = places();
    if (last === before) return;
    onChange();
  };
  const lookAnew = () => isThere() && onChange();
  const again = setInterval(look, LOOK_AGAIN);
  const sizes = new ResizeObserver(look);
  sizes.observe(box);
  window.addEventListener('scroll', look, options);
  window.addEventListener('resize', lookAnew, options);
  window.visualViewport?.addEventListener('resize', lookAnew, options);
  window.visualViewport?.addEventListener('scroll', lookAnew, options);
  return () => {
    clearInterval(again);
    sizes.disconnect();
    over.abort();
  };
}
