import { spawnSync } from 'node:child_process';
import { type BrowserKind, findBrowser, overrideFor } from './find.ts';

const NAMES = { chromium: 'Chrome, Chromium or Edge', firefox: 'Firefox' } as const;
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;

/**
 * The browser's path; installs it first where it is missing and Debian's package manager may be
 * used without asking for a password.
 *
 * @throws with a sentence for people when there is none and none can be installed.
 */
export function ensureBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found !== null) return found;
  const apt = aptPrefix();
  if (apt !== null) {
    const name = DEBIAN_PACKAGES[kind];
    console.error(`Installing ${name}, which no usual place holds.`);
    run([...apt, 'apt-get', 'update', '-qq']);
    run([...apt, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', name]);
    const installed = findBrowser(kind);
    if (installed !== null) return installed;
  }
  throw new Error(
    `${NAMES[kind]} is needed and was not found. Install it, or set ${overrideFor(kind)} to where it is.`,
  );
}

/** What to put before apt-get; null where it cannot be used unasked. */
function aptPrefix(): string[] | null {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return null;
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : null;
}

/** Package managers talk much; only what goes wrong is shown. */
function run([command = '', ...args]: string[]): void {
  const { status, stderr, error } = spawnSync(command, args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) console.error(stderr || error?.message);
}
