import type { Anchor } from '../contract.ts';

/** A mark that moves without scroll or resize (late pictures, animation) is caught up with in ms. */
const LOOK_AGAIN = 200;

/**
 * Calls back when the box has to be placed anew: when it, the mark or the window has another size
 * or place; and when the mark is gone: its words removed, replaced or hidden. No event tells of that.
 *
 * @returns what ends that.
 */
export function follow(
  anchor: Anchor,
  box: HTMLElement,
  { onChange, onGone }: { onChange: () => void; onGone: () => void },
): () => void {
  const over = new AbortController();
  const options = { capture: true, passive: true, signal: over.signal } as const;
  const places = () => {
    const { x, y, width, height } = anchor.getBoundingClientRect();
    return `${x} ${y} ${width} ${height} ${box.offsetWidth} ${box.offsetHeight}`;
  };
  let last = places();
  const look = () => {
    if (!anchor.isThere()) return onGone();
    const before = last;
    last = places();
    if (last === before) return;
    onChange();
  };
  const again = setInterval(look, LOOK_AGAIN);
  const sizes = new ResizeObserver(look);
  sizes.observe(box);
  window.addEventListener('scroll', look, options);
  window.addEventListener('resize', onChange, options);
  visualViewport?.addEventListener('resize', onChange, options);
  visualViewport?.addEventListener('scroll', onChange, options);
  return () => {
    clearInterval(again);
    sizes.disconnect();
    over.abort();
  };
}
