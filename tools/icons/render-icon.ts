import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';

/** The one source of all icons, as a path from the root. */
export const ICON = 'store/icon.svg';

/** Edges of the icons that ship, in pixels: toolbar, lists of extensions, Firefox, Chrome's store. */
export const ICON_SIZES = [16, 32, 48, 96, 128] as const;

/** Where an icon lies, as a path from the root. */
export const iconFile = (edge: number): string => `public/icons/${edge}.png`;

/** Edge of the logo that Edge's store asks for, in pixels. No package has it. */
export const LOGO_SIZE = 300;

/**
 * A picture of an SVG as wide and high as told, transparent where it has nothing.
 *
 * @param page a tab of Chromium, which goes there.
 * @param svg path of the file.
 * @returns the bytes of a PNG.
 */
export async function renderSvg(
  page: Page,
  svg: string,
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  await page.setViewport(size);
  await page.goto(pathToFileURL(svg).href);
  return page.screenshot({ omitBackground: true });
}

/** The icon at one size. @see {@link renderSvg} */
export const renderIcon = (page: Page, svg: string, edge: number): Promise<Uint8Array> =>
  renderSvg(page, svg, { width: edge, height: edge });
