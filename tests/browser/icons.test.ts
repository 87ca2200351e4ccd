import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch } from '../../tools/browser/launch.ts';
import type { Session } from '../../tools/browser/session.ts';
import { root } from '../../tools/build/build.ts';
import { ICON, ICON_SIZES, iconFile, renderIcon } from '../../tools/icons/render-icon.ts';
import { undrawable } from '../../tools/store/letters.ts';

let session: Session;
let page: Page;

beforeAll(async () => {
  session = await launch({ kind: 'chromium', extension: null });
  page = await session.newPage();
});

afterAll(() => session?.close());

/** Width, height, and the pixels of a picture, four numbers each. */
async function pixelsOf(png: Uint8Array) {
  await page.goto('about:blank');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    return { width, height, data: [...(context?.getImageData(0, 0, width, height).data ?? [])] };
  }, Buffer.from(png).toString('base64'));
}

it.each(ICON_SIZES)('the icon of %i pixels is what its drawing gives', async (edge) => {
  const kept = await pixelsOf(await readFile(join(root, iconFile(edge))));
  const drawn = await pixelsOf(await renderIcon(page, join(root, ICON), edge));
  expect([kept.width, kept.height]).toEqual([edge, edge]);
  expect([drawn.width, drawn.height]).toEqual([edge, edge]);
  // Edges of shapes are smoothed a little differently by each version and machine.
  const apart = kept.data.filter((value, i) => Math.abs(value - (drawn.data[i] ?? 0)) > 24);
  expect(apart.length / kept.data.length).toBeLessThan(0.01);
  // Paper, ink and accent, each on at least a twentieth of a twentieth of it.
  for (const [red, green, blue] of [
    [252, 251, 248],
    [29, 28, 26],
    [43, 76, 140],
  ] as const) {
    const count = Array.from({ length: edge * edge }, (_, i) => kept.data.slice(4 * i, 4 * i + 3));
    const same = count.filter(([r, g, b]) => r === red && g === green && b === blue);
    expect(same.length / count.length).toBeGreaterThan(1 / 400);
  }
});

it('tells characters that this machine can draw from those that it cannot', async () => {
  await page.goto('about:blank');
  expect(await undrawable(page, 'en', 'On Record: “a” – b')).toEqual([]);
  // For private use, in the last plane, where no font has anything.
  expect(await undrawable(page, 'en', 'a\u{10FFFD}b')).toEqual(['\u{10FFFD}']);
});
