import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../src/card/contract.ts';
import { type Session, until } from './session.ts';

export const isCardOpen = (page: Page): Promise<boolean> =>
  page.evaluate((host) => document.querySelector(host) !== null, CARD_HOST);

/** @throws when no card opens within 5 s. */
export async function cardOpened(page: Page): Promise<void> {
  await until('a card to open', () => isCardOpen(page), 5_000);
}

/**
 * Opens the card of the first mention that can be seen, as a choice in the popup would.
 *
 * @returns the mention, or null when none of them can be seen.
 * @throws when a mention was scrolled to and no card opens.
 */
export async function openCard<M extends { readonly id: number }>(
  session: Session,
  page: Page,
  mentions: readonly M[],
): Promise<M | null> {
  for (const mention of mentions) {
    const message = { type: 'popup→page:reveal', id: mention.id } as const;
    if (!(await session.ask<boolean>(page, message))) continue;
    await cardOpened(page);
    return mention;
  }
  return null;
}

/** Closes the card as a reader at the keyboard would. @throws when it stays. */
export async function closeCard(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await until('the card to close', async () => !(await isCardOpen(page)), 5_000);
}
