import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../../src/card/contract.ts';
import { SETTLED_MS } from '../../../src/card/guard/seen-clock.ts';
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

/** Longer than a card has to be seen unmoved before a press that lasts is taken. */
export const SEEN_MS = SETTLED_MS + 350;

/** Presses an element of the card, found by its words or its place, as a reader does who looks first. */
export async function pressInCard(
  page: Page,
  selector: string,
  which: string | number,
  window = page,
) {
  const { x, y, element } = await placeInCard(page, selector, which, window);
  if ('data-lasts' in element.attributes || element.tag === 'a') await sleep(SEEN_MS);
  await window.mouse.click(x, y);
}

/** Longer than a press that is taken needs to show what it does. */
const TAKEN_MS = 3_000;

/**
 * Presses a link or a choice that lasts, and waits until it is done. A card that a busy machine has drawn
 * too late refuses, and says so: whoever reads that presses once more.
 *
 * @throws when it is not done, in the words of `what`.
 */
export async function takeInCard(
  page: Page,
  selector: string,
  which: string | number,
  what: string,
  isDone: () => Promise<boolean>,
): Promise<void> {
  await pressInCard(page, selector, which);
  await until(what, isDone, TAKEN_MS).catch(() => {});
  if (await isDone()) return;
  const said = (await queryShadow(page, CARD_HOST, '.refusal')) ?? [];
  if (said.some(({ text }) => text !== '')) await pressInCard(page, selector, which);
  await until(what, isDone);
}

/**
 * The middle of an element of the card, found by its words or its place, scrolled into view.
 *
 * @param window where the pointer is, when `page` is a frame in its upper left corner.
 */
export async function placeInCard(
  page: Page,
  selector: string,
  which: string | number,
  window = page,
) {
  const find = async () => {
    const found = await inCard(page, selector);
    const element =
      typeof which === 'number' ? found[which] : found.find(({ text }) => text.includes(which));
    if (!element) throw new Error(`No ${selector} “${which}” in the card.`);
    const [card] = await inCard(page, '.card-box');
    return { element, card: (card ?? element).box };
  };
  let { element, card } = await still(page, find);
  // The foot stays in view, over what is scrolled.
  const foot = /^(?:footer|\.tools)\b/.test(selector) ? 0 : await heightOf(page, 'footer');
  const beyond = () => Math.max(0, middle(element.box) - (card.y + card.height - foot - 8));
  if (beyond() > 0) {
    await until(`“${which}” to scroll into view`, async () => {
      // More than once: a turn that comes before the browser has drawn the card scrolls the page.
      await window.mouse.move(card.x + 20, card.y + 20);
      await window.mouse.wheel({ deltaY: Math.ceil(beyond()) + 24 });
      ({ element, card } = await still(page, find));
      return beyond() === 0;
    });
  }
  return { x: element.box.x + element.box.width / 2, y: middle(element.box), element };
}

const heightOf = async (page: Page, selector: string): Promise<number> =>
  (await queryShadow(page, CARD_HOST, selector))?.[0]?.box.height ?? 0;

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
