import type { Listing } from './listing.ts';

/** How long something may be, in UTF-16 units, as form fields count: never fewer than characters. */
export interface Limit {
  readonly store: 'Chrome Web Store' | 'Edge Add-ons' | 'Firefox Add-ons';
  readonly least?: number;
  readonly most: number;
  /** Where the store says so; read in November 2026. */
  readonly source: string;
}

const MDN_NAME =
  'https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/name';
const EDGE = 'https://learn.microsoft.com/microsoft-edge/extensions/publish/publish-extension';
const AMO =
  'https://github.com/mozilla/addons-server/blob/master/src/olympia/devhub/forms.py (DescribeForm)';
/** Of Chrome's team; the dashboard's own documentation has no number. */
const CHROME =
  'https://github.com/GoogleChrome/modern-web-guidance (chrome-extensions/references/webstore/store-listing.md)';

export const LIMITS: Readonly<Record<'name' | 'summary' | 'description', readonly Limit[]>> = {
  name: [
    { store: 'Chrome Web Store', most: 75, source: MDN_NAME },
    { store: 'Edge Add-ons', most: 45, source: MDN_NAME },
    { store: 'Firefox Add-ons', most: 50, source: AMO },
  ],
  // Chrome and Edge take it from the manifest, which has one limit in all three browsers.
  summary: [
    {
      store: 'Chrome Web Store',
      most: 132,
      source: 'https://developer.chrome.com/docs/extensions/reference/manifest/description',
    },
    { store: 'Edge Add-ons', most: 132, source: `${EDGE} (the manifest's description)` },
    { store: 'Firefox Add-ons', most: 250, source: AMO },
  ],
  description: [
    { store: 'Chrome Web Store', least: 1, most: 16_000, source: CHROME },
    { store: 'Edge Add-ons', least: 250, most: 10_000, source: EDGE },
    // It names no greatest length: the least of the three's holds.
    { store: 'Firefox Add-ons', least: 10, most: 10_000, source: AMO },
  ],
};

/** Of Edge, which alone has them. Words are what stands between spaces. */
export const SEARCH_TERMS = { most: 7, characters: 30, words: 21, source: EDGE } as const;

/**
 * Of an answer in Chrome's forms: the single purpose, and the reason for a permission. Publishers give
 * this number in their own notes; no page of the store's does.
 */
export const ANSWER_MOST = 1000;

/** What of a listing does not fit, as sentences. */
export function misfits(listing: Listing): string[] {
  const { language, searchTerms } = listing;
  const found: string[] = [];
  for (const part of ['name', 'summary', 'description'] as const) {
    const length = listing[part].length;
    for (const { store, least = 1, most } of LIMITS[part]) {
      if (length < least || length > most) {
        found.push(`${language}: ${part} has ${length} characters; ${store}: ${least} to ${most}.`);
      }
    }
  }
  const words = searchTerms.flatMap((term) => term.split(/\s+/)).length;
  if (searchTerms.length > SEARCH_TERMS.most || words > SEARCH_TERMS.words) {
    found.push(`${language}: ${searchTerms.length} search terms of ${words} words.`);
  }
  for (const term of searchTerms) {
    if (term.length > SEARCH_TERMS.characters) found.push(`${language}: “${term}” is too long.`);
  }
  return found;
}
