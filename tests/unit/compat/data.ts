import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type {
  BrowserName,
  CompatData,
  CompatStatement,
  Identifier,
} from '@mdn/browser-compat-data';

/** What each browser has, and since when, as MDN Web Docs keep it. 20 MB: read once. */
export const data: CompatData = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
);

/** The entry at a path such as `['css', 'properties', 'color']`. */
export function entryAt(path: readonly string[]): Identifier | undefined {
  let at: Identifier | undefined = data as unknown as Identifier;
  for (const part of path) at = at !== undefined && Object.hasOwn(at, part) ? at[part] : undefined;
  return at;
}

/**
 * The first version of a browser that has any of these, whole and without being asked to; infinite where
 * none has.
 */
export function since(browser: BrowserName, statements: readonly CompatStatement[]): number {
  const all = statements.flatMap(({ support }) => support[browser] ?? []);
  const whole = all.filter(
    (one) => !one.version_removed && !one.flags && !one.prefix && !one.partial_implementation,
  );
  const versions = whole.flatMap(({ version_added: version }) =>
    version === false || version === 'preview' ? [] : Number.parseFloat(version.replace('≤', '')),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...versions);
}
