import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePages } from '../../benchmarks/made-pages.ts';
import { sizes } from '../../benchmarks/measures/bytes.ts';
import { slowdownOfEdits } from '../../benchmarks/measures/mutations.ts';
import { PageServer } from '../../tools/browser/page-server.ts';

/**
 * In bytes, compressed. The first is paid on every page, the second where something may stand, the third
 * where words on record may, the fourth by readers who have records of their own. The card had 30,000
 * and the reading 37,500 until they knew several records, and what an organisation has set.
 */
const GZIP = {
  contentScript: 12_500,
  reading: 39_000,
  quotations: 16_000,
  own: 4_000,
  card: 31_000,
} as const;
/** The bench asks for 1.1 in the middle; here a busy machine must not fail a test that is not about it. */
const EDITS = 1.6;
const ATTEMPTS = 3;

describe('the extension costs a page no more than was agreed', () => {
  it.each(Object.entries(GZIP))('%s: at most %d bytes, compressed', async (part, most) => {
    expect((await sizes())[part as keyof typeof GZIP].gzip).toBeLessThanOrEqual(most);
  });

  describe('in Chromium', () => {
    let server: PageServer;
    let made: string;

    beforeAll(async () => {
      [server, made] = await Promise.all([PageServer.start(), makePages()]);
    });

    afterAll(async () => {
      await server?.close();
      if (made) await rm(made, { recursive: true, force: true });
    });

    it(`3,000 edits of the page’s own take at most ${EDITS} times as long`, async () => {
      const bench = { server, made, pages: [], rounds: 2, wants: () => true, progress: () => {} };
      const found: number[] = [];
      // A machine that does something else at the time makes it slower, and never faster.
      while (found.length < ATTEMPTS && !found.some((ratio) => ratio <= EDITS)) {
        found.push(await slowdownOfEdits(bench));
      }
      expect(Math.min(...found), `of ${found.join(', ')}`).toBeLessThanOrEqual(EDITS);
      // Whole pages are loaded and edited, in turn.
    }, 240_000);
  });
});
