import { fileURLToPath } from 'node:url';
import type { BrowserKind } from '../../../tools/browser/find.ts';
import { type LaunchOptions, launch } from '../../../tools/browser/launch.ts';
import type { Session } from '../../../tools/browser/session.ts';
import { packageFor } from '../../../tools/build/build.ts';

export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

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
    ...options,
  });
