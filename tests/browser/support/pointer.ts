import type { Page } from 'puppeteer-core';

/**
 * The middle of the first rendered occurrence of some text inside an element, or of its first line where
 * it has several, in CSS pixels of the viewport, after scrolling it into view.
 */
export async function placeOf(
  page: Page,
  selector: string,
  text: string,
): Promise<{ x: number; y: number }> {
  const place = await page.evaluate(
    (within, wanted) => {
      const walker = document.createTreeWalker(
        document.querySelector(within) ?? document,
        NodeFilter.SHOW_TEXT,
      );
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const start = node.data.indexOf(wanted);
        if (start < 0) continue;
        node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        // Where lines end is the machine's fonts' affair: between two of them there is nothing to point at.
        const { x, y, width, height } =
          [...range.getClientRects()].find((line) => line.width > 0) ??
          range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    },
    selector,
    text,
  );
  if (place === null) throw new Error(`“${text}” stands nowhere in ${selector}.`);
  return place;
}

/**
 * Moves the pointer to a place as a hand does, in small steps, and lets it rest there. It begins
 * close by: on a busy machine, each place on the way is one where the pointer seems to rest.
 */
export async function restOn(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.mouse.move(x - 9, y - 2);
  await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.move(x + 1, y);
}
