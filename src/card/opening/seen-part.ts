import { rootElement } from '../../page/dom/document.ts';

/** A part of the window, in client pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An answer that takes longer, in ms, is not waited for: browsers may not draw a frame at all. */
const LATEST = 100;

/**
 * The part of the window that is seen: without scroll bars, also of a page that was zoomed into by
 * hand; and of a frame, what the windows around it show.
 */
export async function seenPart(): Promise<Part> {
  const { offsetLeft = 0, offsetTop = 0, width, height } = window.visualViewport ?? {};
  const own = {
    x: offsetLeft,
    y: offsetTop,
    width: width ?? innerWidth,
    height: height ?? innerHeight,
  };
  const root = rootElement();
  if (window === window.top || root === null) return own;
  const entry = await intersectionOf(root);
  return entry === null ? own : clipped(own, entry);
}

/** Null where it does not come in time. */
function intersectionOf(element: Element): Promise<IntersectionObserverEntry | null> {
  return new Promise((resolve) => {
    const answer = (entry: IntersectionObserverEntry | null) => {
      observer.disconnect();
      resolve(entry);
    };
    // Of a frame of any origin, it counts what lies outside of all windows around it as unseen.
    const observer = new IntersectionObserver((entries) => answer(entries.at(-1) ?? null));
    observer.observe(element);
    setTimeout(answer, LATEST, null);
  });
}

/** Where the document is cut off before its window ends, a window around this one does it. */
function clipped(
  { x, y, width, height }: Part,
  { intersectionRect: seen, boundingClientRect: whole }: IntersectionObserverEntry,
): Part {
  if (seen.width === 0 || seen.height === 0) return { x, y, width, height };
  const left = seen.left > Math.max(whole.left, x) + 1 ? seen.left : x;
  const top = seen.top > Math.max(whole.top, y) + 1 ? seen.top : y;
  const right = seen.right < Math.min(whole.right, x + width) - 1 ? seen.right : x + width;
  const bottom = seen.bottom < Math.min(whole.bottom, y + height) - 1 ? seen.bottom : y + height;
  return { x: left, y: top, width: right - left, height: bottom - top };
}
