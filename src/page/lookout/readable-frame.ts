import { bodyOf, designModeOf, isMarkup } from '../dom/document.ts';

/** Frames smaller than this hold buttons, counters and beacons, in CSS px. */
const SMALLEST_FRAME = { width: 120, height: 60 };

/** Is this frame a document that somebody may read? */
export function isReadableFrame(): boolean {
  if (!isMarkup() || bodyOf() === null) return false;
  if (designModeOf() === 'on') return false;
  if (window === window.top) return true;
  return window.innerWidth >= SMALLEST_FRAME.width && window.innerHeight >= SMALLEST_FRAME.height;
}
