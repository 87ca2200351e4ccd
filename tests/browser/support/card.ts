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
    return element;
  };
  const [box] = await inCard(page, '[popover], .card-box');
  const middle = (part: ShadowElement['box']) => part.y + part.height / 2;
  let element = await find();
  const beyond = () => {
    if (!box) return 0;
    return Math.max(0, middle(element.box) - (box.box.y + box.box.height - 8));
  };
  if (beyond() > 0 && box) {
    await page.mouse.move(box.box.x + 20, box.box.y + 20);
    await page.mouse.wheel({ deltaY: Math.ceil(beyond()) + 24 });
    await until(`“${which}” to scroll into view`, async () => {
      element = await find();
      return beyond() === 0;
    });
  }
  await page.mouse.click(element.box.x + element.box.width / 2, middle(element.box));
}
