import type { Page } from 'puppeteer-core';
import { until } from './session.ts';

/** Selects the one element that the extension adds to a page, while a card is open. */
export const CARD_HOST = 'on-record-card';

export const isCardOpen = (page: Page): Promise<boolean> =>
  page.evaluate((host) => document.querySelector(host) !== null, CARD_HOST);

/** @throws when no card opens within 5 s. */
export async function cardOpened(page: Page): Promise<void> {
  await until('a card to open', () => isCardOpen(page), 5_000);
}

/** Closes the card as a reader at the keyboard would. @throws when it stays. */
export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until('the card to close', async () => !(await isCardOpen(page)), 5_000);
}
