import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Chromium stands for every browser built on it; one build of the extension serves them all. */
export type BrowserKind = 'chromium' | 'firefox';

/** Set one of these to use a browser that stands in no usual place. */
const OVERRIDE = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' } as const;

// Releases before those that are on their way to be one.
const ON_PATH: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge-stable',
    'microsoft-edge',
    'google-chrome-beta',
    'microsoft-edge-beta',
    'google-chrome-unstable',
    'microsoft-edge-dev',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-beta', 'firefox-devedition', 'firefox-nightly'],
};

const MAC_APPS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium',
    'Google Chrome',
    'Microsoft Edge',
    'Google Chrome Beta',
    'Microsoft Edge Beta',
    'Google Chrome Dev',
    'Microsoft Edge Dev',
  ],
  firefox: ['Firefox', 'Firefox Developer Edition', 'Firefox Nightly'],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, readonly string[]> = {
  chromium: [
    'Chromium\\Application\\chrome.exe',
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome Beta\\Application\\chrome.exe',
    'Microsoft\\Edge Beta\\Application\\msedge.exe',
    'Google\\Chrome Dev\\Application\\chrome.exe',
    'Microsoft\\Edge Dev\\Application\\msedge.exe',
  ],
  firefox: [
    'Mozilla Firefox\\firefox.exe',
    'Firefox Developer Edition\\firefox.exe',
    'Firefox Nightly\\firefox.exe',
  ],
};

/**
 * The path of an installed browser, or null.
 *
 * @throws when the override is set and names nothing that can be run.
 */
export function findBrowser(kind: BrowserKind): string | null {
  const named = process.env[OVERRIDE[kind]];
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`${OVERRIDE[kind]} is set to ${named}, which cannot be run.`);
  }
  return usualPlaces(kind).find(canRun) ?? null;
}

/** The variable that names a browser in an unusual place. */
export const overrideFor = (kind: BrowserKind): string => OVERRIDE[kind];

function usualPlaces(kind: BrowserKind): string[] {
  switch (process.platform) {
    case 'darwin':
      return MAC_APPS[kind].flatMap((app) =>
        ['/Applications', join(homedir(), 'Applications')].map((folder) =>
          join(folder, `${app}.app`, 'Contents', 'MacOS', kind === 'firefox' ? 'firefox' : app),
        ),
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        return folder ? WINDOWS_PROGRAMS[kind].map((program) => join(folder, program)) : [];
      });
    default:
      return (process.env.PATH ?? '')
        .split(delimiter)
        .filter((folder) => folder !== '')
        .flatMap((folder) => ON_PATH[kind].map((name) => join(folder, name)));
  }
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    // A folder can be "run", too: it can be entered.
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
