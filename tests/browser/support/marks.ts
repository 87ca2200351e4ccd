import type { Page } from 'puppeteer-core';

/** The words under every painted mark, sorted, as the page itself could read them. */
export function paintedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = [];
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('on-record')) continue;
      for (const mark of highlight) {
        const { startContainer, startOffset, endContainer, endOffset } = mark;
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        words.push(startContainer.isConnected ? range.toString() : `(gone) ${range}`);
      }
    }
    return words.sort();
  });
}

/** Where two pages' DOMs part, open shadow roots included; null when they hold the same. */
export async function firstDifference(one: Page, other: Page): Promise<string | null> {
  const [a, b] = await Promise.all([wholeDom(one), wholeDom(other)]);
  if (a === b) return null;
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return `${a.slice(at - 40, at + 80)} ≠ ${b.slice(at - 40, at + 80)}`;
}

async function wholeDom(page: Page): Promise<string> {
  const dom = await page.evaluate(() => {
    const shadows = [...document.querySelectorAll('*')].flatMap(
      ({ shadowRoot }) => shadowRoot?.innerHTML ?? [],
    );
    return [document.documentElement.outerHTML, ...shadows].join('\n');
  });
  // Lit's own markers carry a random number.
  return dom.replace(/lit\$\d+\$/g, 'lit$');
}
