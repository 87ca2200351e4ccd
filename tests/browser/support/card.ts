import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../../src/card/contract.ts';
import { until } from '../../../tools/browser/session.ts';
import { queryShadow, type ShadowElement } from '../../../tools/browser/shadow.ts';

/** Elements of the open card, once there are any. @throws when none comes. */
export async function inCard(page: Page, selector: string): Promise<ShadowElement[]> {
  let found: ShadowElement[] = [];
  await until(`${selector} in the card`, async () => {
    found = (await queryShadow(page, CARD_HOST, selector)) ?? [];
    return found.length > 0;
  });
  return found;
}

/** Presses an element of the card, found by its words or its place, after scrolling it into view. */
export async function pressInCard(page: Page, selector: string, which: string | number) {
  const find = async () => {
    const found = await inCard(page, selector);
    const element =
      typeof which === 'number' ? found[which] : found.find(({ text }) => text.includes(which));
    if (!element) throw new Error(`No ${selector} “${which}” in the card.`);
    const [card] = await inCard(page, '.card-box');
    return { element: element.box, card: (card ?? element).box };
  };
  let { element, card } = await still(page, find);
  const beyond = () => Math.max(0, middle(element) - (card.y + card.height - 8));
  if (beyond() > 0) {
    await page.mouse.move(card.x + 20, card.y + 20);
    await page.mouse.wheel({ deltaY: Math.ceil(beyond()) + 24 });
    await until(`“${which}” to scroll into view`, async () => {
      ({ element, card } = await find());
      return beyond() === 0;
    });
    // Scrolling may be smooth, and go on.
    ({ element, card } = await still(page, find));
  }
  await page.mouse.click(element.x + element.width / 2, middle(element));
}

const middle = ({ y, height }: ShadowElement['box']): number => y + height / 2;

/**
 * What is found once it stays the same over some frames. What was pressed last may make the card
 * grow, move and scroll; a wheel that turns before the browser has drawn that scrolls the page.
 */
async function still<T>(page: Page, find: () => Promise<T>): Promise<T> {
  let last = await find();
  await until('the card to come to rest', async () => {
    await framesDrawn(page);
    const before = JSON.stringify(last);
    last = await find();
    return JSON.stringify(last) === before;
  });
  return last;
}

/** The second frame begins when the first has been drawn. */
const framesDrawn = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
  );
