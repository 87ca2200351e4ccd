import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFor } from './build.ts';
import type { BrowserTarget } from './manifest-variants.ts';

/**
 * A copy of the built extension that speaks another of its languages whatever the browser's own:
 * that catalogue takes the place of English. Debian's browsers know no language but English.
 *
 * @param locale folder in `_locales`, e.g. `pt_BR`.
 * @returns the copy's folder, in the machine's folder for temporary files.
 */
export function packageIn(locale: string, target: BrowserTarget = 'chrome'): string {
  const folder = mkdtempSync(join(tmpdir(), `on-record-${locale}-`));
  cpSync(packageFor(target), folder, { recursive: true });
  const messages = (name: string) => join(folder, '_locales', name, 'messages.json');
  copyFileSync(messages(locale), messages('en'));
  return folder;
}
