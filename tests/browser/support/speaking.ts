import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Preparation } from '../../../tools/browser/session.ts';

/** Has one page of the extension speak another of its languages, in a browser that is of one. */
export function speaking(locale: string): Preparation {
  const path = new URL(`../../../public/_locales/${locale}/messages.json`, import.meta.url);
  return [speak, readFileSync(fileURLToPath(path), 'utf8')];
}

function speak(catalogue: string): void {
  const messages = JSON.parse(catalogue) as Record<string, { message: string }>;
  const { browser, chrome } = globalThis as unknown as Record<
    'browser' | 'chrome',
    { i18n: { getMessage(key: string, values?: readonly string[]): string } } | undefined
  >;
  for (const api of [browser, chrome]) {
    if (!api) continue;
    api.i18n.getMessage = (key, values = []) =>
      (messages[key]?.message ?? '').replace(/\$([$1-9])/g, (_, which) =>
        which === '$' ? '$' : (values[which - 1] ?? ''),
      );
  }
}
