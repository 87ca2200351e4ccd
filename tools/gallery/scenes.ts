import type { Page } from 'puppeteer-core';
import { sampleCapture, sampleDraft } from './sample-draft.ts';
import type { Studio } from './studio.ts';

/** What a picture is taken under. */
export interface Setting {
  readonly theme: 'light' | 'dark';
  /** In CSS pixels, with how many pixels of the picture each is wide. Default: 1. */
  readonly viewport?: {
    readonly width: number;
    readonly height: number;
    readonly deviceScaleFactor?: number;
  };
  /** Folder of the message catalogue. Default: the browser's own language. */
  readonly language?: string;
  readonly forcedColors?: boolean;
}

export interface Scene extends Setting {
  /** File name without `.webp`. */
  readonly name: string;
  take(studio: Studio, file: string): Promise<void>;
}

type Show = (studio: Studio) => Promise<Page>;

const NARROW = { width: 380, height: 700 };
const TALL = { width: 1100, height: 1400 };

const form: Show = (studio) => studio.writing('captures', sampleCapture, 'add=sample');
const draft: Show = async (studio) => {
  const page = await studio.writing('drafts', sampleDraft(), 'draft=sample');
  await page.locator('.draft button::-p-text(Check)').click();
  await page.evaluate(() => document.querySelector('#writing')?.scrollIntoView());
  return page;
};

const FACES: readonly (readonly [name: string, show: Show, viewport?: Setting['viewport']])[] = [
  ['card-company', (studio) => studio.card('jpmorgan-chase')],
  ['card-story', (studio) => studio.card(null)],
  ['card-credited-otherwise', (studio) => studio.quotation('fb-special-relationships')],
  ['card-cut', (studio) => studio.quotation('fb-not-using')],
  ['card-quotation', (studio) => studio.quotation('fb-idea')],
  ['popup', (studio) => studio.popup(), { width: 400, height: 600 }],
  ['popup-company', (studio) => studio.popup('JPMorgan Chase'), { width: 400, height: 600 }],
  ['popup-statements', (studio) => studio.popupOfStatements(), { width: 400, height: 600 }],
  ['record', (studio) => studio.extensionPage(RECORD), TALL],
  ['record-company', (studio) => studio.extensionPage(`${RECORD}?company=us-bancorp`), TALL],
  ['record-wordings', (studio) => studio.extensionPage(RECORD, '#wordings')],
  ['record-claims', (studio) => studio.extensionPage(RECORD, '#matrix')],
  ['record-lineage', (studio) => studio.extensionPage(RECORD, '#lineage'), TALL],
  ['record-timeline', (studio) => studio.extensionPage(RECORD, '#timeline')],
  ['options', (studio) => studio.extensionPage('src/options/options.html'), TALL],
  ['writing-form', form, { width: 560, height: 900 }],
  ['writing-draft', draft, TALL],
  ['welcome', (studio) => studio.extensionPage('src/welcome/welcome.html')],
];
const RECORD = 'src/dossier/dossier.html';

const picture = (name: string, show: Show, setting: Setting): Scene => ({
  name,
  ...setting,
  take: async (studio, file) => {
    const page = await show(studio);
    if (name.startsWith('popup'))
      return void (await page.screenshot({ path: file as `${string}.webp`, quality: 90 }));
    const seen = await page.evaluate(() => ({
      x: scrollX,
      y: scrollY,
      width: innerWidth,
      height: innerHeight,
    }));
    await page.screenshot({
      path: file as `${string}.webp`,
      clip: { ...seen, scale: 1.5 },
      // Otherwise the page is laid out anew for the picture, and the card goes.
      captureBeyondViewport: false,
      quality: 80,
    });
  },
});

/** Every face in both themes, then one of each kind of reader that a face must also serve. */
export const SCENES: readonly Scene[] = [
  ...FACES.flatMap(([name, show, viewport]) =>
    (['light', 'dark'] as const).map((theme) =>
      picture(`${name}-${theme}`, show, { theme, ...(viewport ? { viewport } : {}) }),
    ),
  ),
  picture('card-narrow', (studio) => studio.card('facebook'), { theme: 'light', viewport: NARROW }),
  picture('card-touch', (studio) => studio.sheet('Wells Fargo'), {
    theme: 'light',
    viewport: NARROW,
  }),
  picture('card-arabic', (studio) => studio.card('facebook'), { theme: 'light', language: 'ar' }),
  picture('popup-arabic', (studio) => studio.popup(), {
    theme: 'dark',
    language: 'ar',
    viewport: { width: 400, height: 600 },
  }),
  picture('options-japanese', (studio) => studio.extensionPage('src/options/options.html'), {
    theme: 'light',
    language: 'ja',
    viewport: TALL,
  }),
  picture('card-forced-colours', (studio) => studio.card('facebook'), {
    theme: 'dark',
    forcedColors: true,
  }),
  picture('record-forced-colours', (studio) => studio.extensionPage(RECORD, '#lineage'), {
    theme: 'dark',
    forcedColors: true,
  }),
];
