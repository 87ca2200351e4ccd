import { copyFileSync, cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFor } from './build.ts';
import type { BrowserTarget } from './manifest-variants.ts';

/**
 * A copy of the built extension that speaks one of its languages whatever the browser's own: that
 * catalogue takes the place of every other.
 *
 * @param locale folder in `_locales`, e.g. `pt_BR`.
 * @returns the copy's folder, in the machine's folder for temporary files.
 */
export function packageIn(locale: string, target: BrowserTarget = 'chrome'): string {
  const folder = mkdtempSync(join(tmpdir(), `on-record-${locale}-`));
  cpSync(packageFor(target), folder, { recursive: true });
  const messages = (name: string) => join(folder, '_locales', name, 'messages.json');
  const others = readdirSync(join(folder, '_locales')).filter((name) => name !== locale);
  for (const name of others) copyFileSync(messages(locale), messages(name));
  return folder;
}
