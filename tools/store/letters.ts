import type { Page } from 'puppeteer-core';

/** For ever assigned to nothing, so that no font can have it. */
const NO_CHARACTER = '\u{10FFFF}';

/**
 * The characters of a text for which this machine has no font, so that pictures would have boxes in
 * their place.
 *
 * @param page any tab of Chromium.
 * @param language BCP 47 tag; some fonts are for one language alone.
 */
export async function undrawable(page: Page, language: string, text: string): Promise<string[]> {
  const characters = [...new Set(text)].filter((one) => /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u.test(one));
  return page.evaluate(
    (all, lang, nothing) => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height, canvas.lang] = [40, 40, lang];
      const context = canvas.getContext('2d', { willReadFrequently: true });
      if (context === null) throw new Error('This browser cannot draw.');
      const [box, ...looks] = [nothing, ...all].map((character) => {
        context.clearRect(0, 0, 40, 40);
        context.font = '24px system-ui, sans-serif';
        context.fillText(character, 4, 30);
        return context.getImageData(0, 0, 40, 40).data.join();
      });
      return all.filter((_, i) => looks[i] === box);
    },
    characters,
    language,
    NO_CHARACTER,
  );
}
