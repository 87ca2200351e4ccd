import { CHOICES, DELAYS, SETTING_NAMES, type SettingName } from './fields.ts';

/** What is wrong with a value: where, e.g. `misread.0.site`, and why, in English. */
export interface Misfit {
  readonly path: string;
  readonly reason: string;
}

/** A value in so many words that any can be told, however long or deep. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

type Check = (value: unknown, path: string) => readonly Misfit[];

const only =
  (wanted: string, fits: (value: unknown) => boolean): Check =>
  (value, path) => {
    if (fits(value)) return [];
    const reason = `is ${shown(value)}, and should be ${wanted}`;
    return [{ path, reason }];
  };
const text = only('text', (value) => typeof value === 'string');
const list = only('a list', Array.isArray);
const record = only(
  'an object',
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
);
const oneOf = (choices: readonly string[]) =>
  only(`one of ${choices.join(', ')}`, (value) => choices.includes(value as string));
const delay = only(
  `a number of milliseconds from ${DELAYS.min} to ${DELAYS.max}`,
  (value) => typeof value === 'number' && value >= DELAYS.min && value <= DELAYS.max,
);

/** The checks of a list's or an object's parts, where it is one. */
const inside =
  (outer: Check, parts: (value: object) => readonly (readonly [string, unknown, Check])[]): Check =>
  (value, path) => {
    const misfits = outer(value, path);
    if (misfits.length > 0) return misfits;
    return parts(value as object).flatMap(([key, part, check]) => check(part, `${path}.${key}`));
  };
const listOf = (check: Check) =>
  inside(list, (value) => Object.entries(value).map(([key, one]) => [key, one, check]));
const recordOf = (check: Check) =>
  inside(record, (value) => Object.entries(value).map(([key, one]) => [key, one, check]));
/** Further fields, a later version's for instance, are let be. */
const withTexts = (...fields: readonly string[]) =>
  inside(record, (value) =>
    fields.map((field) => [field, (value as Record<string, unknown>)[field], text]),
  );

const CHECKS: Readonly<Record<SettingName, Check>> = {
  mode: oneOf(CHOICES.mode),
  look: oneOf(CHOICES.look),
  theme: oneOf(CHOICES.theme),
  quotations: oneOf(CHOICES.quotations),
  openDelay: delay,
  closeDelay: delay,
  badge: only('true or false', (value) => typeof value === 'boolean'),
  hiddenSubjects: listOf(text),
  hiddenSites: listOf(text),
  allowedSites: listOf(text),
  misread: listOf(withTexts('subject', 'text', 'site')),
  snoozed: recordOf(text),
};

/**
 * What is wrong with stored settings, or a file's. Without the schema library, since it is part of
 * what every page loads. Pure.
 */
export function misfitsIn(stored: Readonly<Record<string, unknown>>): readonly Misfit[] {
  const isKnown = (name: string): name is SettingName =>
    (SETTING_NAMES as readonly string[]).includes(name);
  return Object.entries(stored).flatMap(([name, value]) => {
    if (isKnown(name)) return CHECKS[name](value, name);
    return [{ path: name, reason: 'is not a setting' }];
  });
}
