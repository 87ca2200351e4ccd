import { readFileSync } from 'node:fs';
import type { BrowserName } from '@mdn/browser-compat-data';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import { type BrowserTarget, forBrowser } from '../../../tools/build/manifest-variants.ts';
import { sourceFiles } from '../ui/source-files.ts';
import { data, since } from './data.ts';
import { type Feature, usedInterfaces, usedKeys, usedMembers, usedStyles } from './used.ts';

/** Said to be missing, and there: a field of ours; a member that has moved to another interface. */
const THERE = new Set(['.local', '.cssFloat']);

const used = [...usedInterfaces(), ...usedStyles(), ...usedMembers()];

/** What a version of a browser lacks of all that is used, or has in part; sorted, by its topmost name. */
function missing(browser: BrowserName, version: number, target: BrowserTarget): string[] {
  const all: Feature[] = [...used, ...usedKeys(forBrowser(manifest, target, '1.0.0'))];
  const names = all.flatMap(({ name, statements }) =>
    since(browser, statements) > version && !THERE.has(name) ? [name] : [],
  );
  // With a thing go its parts.
  const topmost = names.filter((name) => !names.some((other) => name.startsWith(`${other}.`)));
  return [...new Set(topmost)].sort();
}

const { gecko, gecko_android } = forBrowser(manifest, 'firefox', '1.0.0')
  .browser_specific_settings as Record<'gecko' | 'gecko_android', { strict_min_version: string }>;

/** Looks that a page can do without: a wheel that goes on to the page, where a heading breaks. */
const MERE_LOOKS = ['css.properties.overscroll-behavior'];
const MERE_LOOKS_FIREFOX = [
  ...MERE_LOOKS,
  'css.properties.break-after.avoid',
  'css.properties.text-wrap.pretty',
  // Before 149, without a shadow of the text, which we give none.
  'css.selectors.highlight',
];

/**
 * By browser, in the lowest version that the manifest takes: all that is missing, and why that is no
 * harm. What is new here needs an answer: is it asked for before it is used?
 */
const KNOWN: readonly {
  browser: BrowserName;
  target: BrowserTarget;
  version: string;
  lacks: readonly string[];
}[] = [
  {
    browser: 'chrome',
    target: 'chrome',
    version: manifest.minimum_chrome_version,
    lacks: MERE_LOOKS,
  },
  {
    browser: 'edge',
    target: 'chrome',
    version: manifest.minimum_chrome_version,
    // No icon in vector form; ours are pictures.
    lacks: ['webextensions.manifest.action.default_icon'],
  },
  {
    browser: 'firefox',
    target: 'firefox',
    version: gecko.strict_min_version,
    // The key is for the other Firefox.
    lacks: [
      ...MERE_LOOKS_FIREFOX,
      'webextensions.manifest.browser_specific_settings.gecko_android',
    ],
  },
  {
    browser: 'firefox_android',
    target: 'firefox',
    version: gecko_android.strict_min_version,
    lacks: [
      ...MERE_LOOKS_FIREFOX,
      'css.properties.resize',
      // Asked for, or left out with what they are for: see `docs/architecture.md`.
      'webextensions.api.commands',
      'webextensions.api.menus',
      'webextensions.api.storage.managed',
      'webextensions.api.windows',
      // Kept on the device alone.
      'webextensions.api.storage.sync',
      // May leave out tabs: those are taken over when they are loaded anew.
      'webextensions.api.tabs.query',
      // Firefox passes over permissions and keys that it does not know.
      'webextensions.manifest.commands',
      'webextensions.manifest.permissions.contextMenus',
    ],
  },
];

it.each(KNOWN)(
  '$browser lacks nothing that is not known',
  ({ browser, target, version, lacks }) => {
    expect(missing(browser, Number.parseFloat(version), target)).toEqual([...lacks].sort());
  },
);

describe('docs/safari.md', () => {
  const page = readFileSync(new URL('../../../docs/safari.md', import.meta.url), 'utf8');
  const [, version = ''] = page.match(/Safari (\d+\.\d+) or later/) ?? [];

  it('names all that Safari lacks, and nothing that it has', () => {
    const lacking = (['safari', 'safari_ios'] as const).flatMap((browser) =>
      missing(browser, Number.parseFloat(version), 'chrome'),
    );
    const [, table = ''] = page.match(/## What is missing then(.*?)\n## /s) ?? [];
    const named = [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
    expect(named.sort()).toEqual([...new Set(lacking)].map(shortened).sort());
  });

  /** Without where the data have it, e.g. `storage.managed`. */
  const shortened = (name: string) =>
    name
      .replace(/^webextensions\.api\.|^css\.properties\.|^webextensions\./, '')
      .replace(/^\./, '');
});

it('nobody asks which browser it is', () => {
  const asking = sourceFiles().filter(({ text }) =>
    /userAgent|getBrowserInfo|navigator\.(?:vendor|platform|appVersion)/.test(text),
  );
  expect(asking.map(({ path }) => path)).toEqual([]);
});

it('would see what is missing', () => {
  const names = used.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      'webextensions.api.scripting.registerContentScripts',
      'css.types.color.light-dark',
      '.toSorted',
      'Highlight',
    ]),
  );
  const { __compat } = data.api.Document?.caretPositionFromPoint ?? {};
  expect(since('chrome', __compat ? [__compat] : [])).toBe(128);
});
