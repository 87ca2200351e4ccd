import type { Page } from 'puppeteer-core';
import { until } from '../../../tools/browser/session.ts';

/** Keeps what a page of the extension saves, in place of the browser's download. */
export const keepDownloads = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const kept: Record<string, string> = {};
    Object.assign(globalThis, { kept });
    const blobs = new Map<string, Blob>();
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      const url = createObjectURL(blob);
      blobs.set(url, blob);
      return url;
    };
    HTMLAnchorElement.prototype.click = function click() {
      void blobs
        .get(this.href)
        ?.text()
        .then((text) => {
          kept[this.download] = text;
        });
    };
  });

/** The text of a file that the page has saved. */
export async function kept(page: Page, name: string): Promise<string> {
  const read = () =>
    page.evaluate(
      (file) => (globalThis as unknown as { kept: Record<string, string> }).kept[file],
      name,
    );
  await until(`${name} to be saved`, async () => (await read()) !== undefined);
  return (await read()) as string;
}
