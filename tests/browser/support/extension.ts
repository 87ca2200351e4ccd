import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../../../tools/browser/find.ts';
import { type LaunchOptions, launch } from '../../../tools/browser/launch.ts';
import type { Session } from '../../../tools/browser/session.ts';
import { packageFor } from '../../../tools/build/build.ts';

const ALL: readonly BrowserKind[] = ['chromium', 'firefox'];

/** Both, or the one that the environment names: `BROWSER=firefox npm run test:browser -- …`. */
export const BROWSERS: readonly BrowserKind[] = ALL.filter(
  (kind) => (process.env.BROWSER ?? kind) === kind,
);
if (BROWSERS.length === 0) {
  throw new Error(`BROWSER is "${process.env.BROWSER}", and should be ${ALL.join(' or ')}.`);
}

/** A page of `tests/pages`, as a file. */
export const testPage = (name: string): string =>
  fileURLToPath(new URL(`../../pages/${name}`, import.meta.url));

/** A browser with the built extension and the reader of closed shadow roots. */
export const launchExtension = (
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<Session> =>
  launch({
    kind,
    extension: packageFor(kind === 'chromium' ? 'chrome' : 'firefox'),
    companion: true,
    // `HEADED=1` shows what happens, where there is a display.
    headed: Boolean(process.env.HEADED),
    ...options,
  });
