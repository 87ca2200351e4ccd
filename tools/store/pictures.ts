import type { Page } from 'puppeteer-core';
import { settledReport } from '../browser/reports.ts';
import type { Setting } from '../gallery/scenes.ts';
import type { Studio } from '../gallery/studio.ts';

/** In pixels, as Chrome's and Edge's stores ask for them. */
export const SCREENSHOT = { width: 1280, height: 800 } as const;

/** In pixels: on the stores' shelves, and large at the top of a page. */
export const TILES = [
  { name: 'tile-440x280', width: 440, height: 280 },
  { name: 'marquee-1400x560', width: 1400, height: 560 },
] as const;

/** One screenshot: what it shows, and in what window. */
interface Picture {
  readonly name: string;
  readonly viewport: NonNullable<Setting['viewport']>;
  take(studio: Studio): Promise<Uint8Array>;
}

/** A window that fills a screenshot: the narrower it is, the larger is what it shows. */
const window = (width: number) => ({
  width,
  height: (width * SCREENSHOT.height) / SCREENSHOT.width,
  deviceScaleFactor: SCREENSHOT.width / width,
});

// Stores show screenshots at half their size: text has to be larger than on a screen.
const NEAR = window(800);
// Two columns beside the list of sections.
const WIDE = window(960);

/** In the order in which a store shows them; Chrome takes five. */
export const PICTURES: readonly Picture[] = [
  { name: '1-card', viewport: NEAR, take: async (studio) => shot(await studio.card('facebook')) },
  {
    name: '2-quotation',
    viewport: NEAR,
    take: async (studio) => shot(await studio.quotation('fb-not-using')),
  },
  { name: '3-popup', viewport: NEAR, take: popupOverPage },
  {
    name: '4-record',
    viewport: WIDE,
    take: async (studio) =>
      shot(await studio.extensionPage('src/dossier/dossier.html', '#wordings')),
  },
  {
    name: '5-records',
    viewport: NEAR,
    take: async (studio) =>
      shot(await studio.extensionPage('src/options/options.html', '#records')),
  },
];

/** What a window shows, as a PNG. */
const shot = (page: Page): Promise<Uint8Array> =>
  // Otherwise the page is laid out anew for the picture, and the card goes.
  page.screenshot({ captureBeyondViewport: false });

/**
 * The popup hangs from the toolbar, which is no part of a page: its picture is laid over the page's, in
 * the corner where the browser has it.
 */
async function popupOverPage(studio: Studio): Promise<Uint8Array> {
  const article = await studio.article();
  await settledReport(studio.session, article);
  const under = await shot(article);
  const popup = await studio.popup();
  const { x, width, rightToLeft } = await popup.evaluate(() => ({
    // Not the whole width of the window, which is a scroll bar's wider.
    x: document.body.getBoundingClientRect().x,
    width: document.body.getBoundingClientRect().width,
    rightToLeft: document.documentElement.dir === 'rtl',
  }));
  const over = await popup.screenshot({
    clip: { x, y: 0, width, height: NEAR.height },
    captureBeyondViewport: false,
  });
  const both = await studio.session.newPage();
  await both.setViewport(SCREENSHOT);
  await both.setContent(`<style>
      body { margin: 0; background: url(${addressOf(under)}) }
      img { position: absolute; top: 0; width: ${width * NEAR.deviceScaleFactor}px; ${rightToLeft ? 'left' : 'right'}: 0; box-shadow: 0 0 24px #0006 }
    </style><img src="${addressOf(over)}">`);
  return both.screenshot();
}

const addressOf = (png: Uint8Array) =>
  `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
