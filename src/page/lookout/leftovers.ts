import { CARD_HOST_ATTRIBUTE } from '../../card/contract.ts';
import { queryDocument } from '../dom/document.ts';
import { removeElement } from '../dom/nodes.ts';

/** What `marks.css` styles. */
const NAMES = ['on-record', 'on-record-tint', 'on-record-quotation', 'on-record-light'];

/**
 * Takes away what an orphaned content script has left in the frame. Firefox (153) runs nothing of one
 * any more, so that its marks and its open card stay. In a new page there is nothing of ours.
 */
export function clearLeftovers(): void {
  const highlights = globalThis.CSS?.highlights;
  if (!NAMES.some((name) => highlights?.has(name))) return;
  for (const name of NAMES) highlights.delete(name);
  for (const host of queryDocument(`[${CARD_HOST_ATTRIBUTE}]`)) {
    // Only Firefox's content scripts have this. A page may have elements with that attribute, too.
    const { openOrClosedShadowRoot: root } = host as { openOrClosedShadowRoot?: ShadowRoot | null };
    if (root?.querySelector('.card-box')) removeElement(host);
  }
}
