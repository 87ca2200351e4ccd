import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { CARD_HOST } from '../../src/card/contract.ts';

/** What became of a page's own DOM since its parser finished. */
export interface PageState {
  /** The serialised DOM is the same, byte for byte, but for the extension's host element. */
  readonly unchanged: boolean;
  /** Kinds of changes seen in between, even if taken back; up to 20. */
  readonly changes: readonly string[];
}

/** Watches every page that this tab opens from now on. Meant for pages whose scripts do not run. */
export async function watchPage(page: Page): Promise<void> {
  const script = await readFile(new URL('./page-watch.js', import.meta.url), 'utf8');
  await page.evaluateOnNewDocument(script.replaceAll('%HOST%', CARD_HOST));
}

/** @throws when the page was opened before it was watched. */
export async function pageState(page: Page): Promise<PageState> {
  const state = await page.evaluate(() => {
    const watch = (globalThis as unknown as Record<symbol, (() => unknown) | undefined>)[
      Symbol.for('page-watch')
    ];
    return watch?.() as (PageState & { ready: boolean }) | undefined;
  });
  if (!state?.ready) throw new Error('The page was not watched from its start.');
  return state;
}
