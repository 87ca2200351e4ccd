import { accessSync, constants, cpSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserKind } from './find.ts';

/** What a browser finds on its machine, where that would make a difference. */
export interface Surroundings {
  /** Variables that take the place of this process's own. */
  readonly env: Readonly<Record<string, string>>;
  /** Folder of its profile. */
  readonly profile: string;
  /** Removes what was made for it, once it has ended. Never rejects; may be called again. */
  leave(): Promise<void>;
}

interface Wanted {
  readonly kind: BrowserKind;
  readonly ownLanguage?: boolean;
  readonly profile?: string;
  readonly usedProfile?: string;
}

export function surroundings({ kind, ownLanguage, profile, usedProfile }: Wanted): Surroundings {
  const made: string[] = [];
  const folder = (name: string) => {
    const path = mkdtempSync(join(tmpdir(), `on-record-${name}-`));
    made.push(path);
    return path;
  };
  const language = kind === 'chromium' ? chromiumsLanguage(ownLanguage ? own() : 'en_US') : {};
  // One of Puppeteer's own would be removed while Firefox still writes to it.
  const itsProfile = profile ?? folder('profile');
  if (kind === 'firefox' && usedProfile !== undefined && profile === undefined) {
    cpSync(usedProfile, itsProfile, { recursive: true });
  }
  return {
    env: { ...language, ...(isHomeWritable() ? {} : homeIn(folder('home'))) },
    profile: itsProfile,
    async leave() {
      // What outlives a browser by a moment, such as what watches for crashes, may still write there.
      const gone = made.map((path) => rm(path, { recursive: true, force: true, maxRetries: 10 }));
      await Promise.allSettled(gone);
    },
  };
}

/**
 * Chromium for Linux asks LANGUAGE, and no flag, what it shall speak. By the locale it only reads names of
 * files: where that is C, or one that is not installed, Chromium 156 loads no extension from a folder
 * with an umlaut in its path ("File path cannot be resolved").
 */
const chromiumsLanguage = (language: string) => ({ LANGUAGE: language, LC_ALL: 'C.UTF-8' });

/** What the machine is set to, as LANGUAGE has it. */
function own(): string {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env;
  return LANGUAGE || LC_ALL || LC_MESSAGES || LANG || 'en_US';
}

/** Beside their profile, browsers write into the home folder; Firefox 153 does not start where it cannot. */
const homeIn = (home: string) => ({
  HOME: home,
  XDG_CACHE_HOME: join(home, '.cache'),
  XDG_CONFIG_HOME: join(home, '.config'),
});

/** Is it, or is this a system on which browsers do not ask HOME where it is? */
function isHomeWritable(): boolean {
  if (process.platform !== 'linux') return true;
  try {
    accessSync(homedir(), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Browsers' own words, and what they come to. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /No usable sandbox/,
    'its sandbox cannot be used on this machine. Install the package chromium-sandbox, or let users have namespaces (sysctl kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0).',
  ],
  [
    /Missing X server|cannot open display|Unable to open X display/i,
    'it cannot open a window on the display that DISPLAY or WAYLAND_DISPLAY names. Unset them to go without a window.',
  ],
];

/**
 * A sentence on why a browser did not start; its own words where we know no better ones.
 *
 * @param said by Puppeteer, which reads nothing of what Chromium says when they speak by a pipe.
 * @param ask starts the browser once more, by itself, and gives what it says.
 */
export function whyNotStarted(kind: BrowserKind, said: string, ask: () => string): string {
  const own = /Target closed/.test(said) ? `${said}\n${ask()}` : said;
  const known = REASONS.find(([words]) => words.test(own));
  const name = kind === 'chromium' ? 'Chromium' : 'Firefox';
  return `${name} did not start: ${known ? known[1] : own.trim()}`;
}
