import type { Frame, Page } from 'puppeteer-core';

/**
 * What a function makes of all elements that a CSS selector finds, in one question to the browser.
 * Puppeteer's `$$eval` (24) first fetches a handle to each of them, which Firefox 153 needs half a second
 * for where they are some hundreds, and loses where the page goes meanwhile.
 *
 * @param act runs in the page, and can use nothing of its own file.
 */
export function fromAll<T>(
  page: Page | Frame,
  selector: string,
  act: (found: HTMLElement[]) => T,
): Promise<T> {
  const found = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
  return page.evaluate(`(${act})(${found})`) as Promise<T>;
}
