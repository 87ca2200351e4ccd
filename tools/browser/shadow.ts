import type { Page } from 'puppeteer-core';

/** An element of a closed shadow root, as the companion extension sees it. */
export interface ShadowElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The rendered text. */
  readonly text: string;
  readonly html: string;
  /** In CSS pixels, from the viewport's top left corner. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
  readonly visible: boolean;
  readonly focused: boolean;
  readonly style: { readonly color: string; readonly background: string; readonly font: string };
}

/**
 * Elements inside the closed shadow root of the first element that `host` selects, in document
 * order; null when there is no such host. Needs a session with the companion.
 *
 * @param selector null for the root's own children.
 */
export async function queryShadow(
  page: Page,
  host: string,
  selector: string | null,
): Promise<ShadowElement[] | null> {
  const answer = await page.evaluate(
    (question) =>
      new Promise<string>((resolve, reject) => {
        addEventListener('companion:answer', (event) => resolve((event as CustomEvent).detail), {
          once: true,
        });
        dispatchEvent(new CustomEvent('companion:ask', { detail: question }));
        // The companion answers before `dispatchEvent` returns; by then this comes too late.
        reject(new Error('No companion answers on this page.'));
      }),
    JSON.stringify({ host, selector }),
  );
  return JSON.parse(answer);
}

/** The text that a closed shadow root shows; empty when there is no such host. */
export async function shadowText(page: Page, host: string): Promise<string> {
  const children = (await queryShadow(page, host, null)) ?? [];
  return children
    .filter(({ tag, visible }) => tag !== 'style' && visible)
    .map(({ text }) => text)
    .join('\n');
}
