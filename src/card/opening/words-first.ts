/** The gaps and padding between the parts, in pixels, taken together. */
const BETWEEN = 32;

/**
 * Has the company's words stand before what was reported where both do not fit in what is seen of the
 * card: in a small window, at a large zoom, in a language of long words. What a reader must find
 * without scrolling is what the company said. Neither part holds anything that takes the focus before
 * the other's, so the order of reading stays one that makes sense (WCAG 2.2, 1.3.2).
 */
export function putWordsFirst(box: HTMLElement): void {
  const height = (selector: string) => box.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  const needed = ['header', '.reported', '.said', 'footer'].reduce(
    (sum, part) => sum + height(part),
    BETWEEN,
  );
  box.toggleAttribute('data-words-first', needed > box.clientHeight);
}
