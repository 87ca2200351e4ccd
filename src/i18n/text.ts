import type en from '../../public/_locales/en/messages.json';
import { extensionIsThere, native } from '../platform/native.ts';

/** A key of the message catalogues in `public/_locales`. */
export type MessageKey = keyof typeof en;

/** Keys that have a form for each plural category: `mentions` for `mentions_one`, `mentions_other`. */
export type PluralKey = MessageKey extends infer K
  ? K extends `${infer Base}_other`
    ? Base
    : never
  : never;

/** The message in the reader's language; `$1` to `$9` in it stand for the substitutions. */
export function t(key: MessageKey, ...substitutions: string[]): string {
  return message(key, substitutions.map(isolated));
}

/** What the catalogue has said before. */
const said = new Map<string, string>();

/**
 * From the browser's catalogue; in an orphaned content script, which has none any more, from what
 * was said before, so that a card that is open can still say that the extension has gone.
 */
function message(key: string, values: string[]): string {
  const asked = JSON.stringify([key, ...values]);
  if (!extensionIsThere()) return said.get(asked) ?? '';
  const found = native.i18n.getMessage(key, values);
  said.set(asked, found);
  return found;
}

/** The form of a message that fits a number, which is its first substitution. */
export function tn(key: PluralKey, count: number, ...substitutions: string[]): string {
  const category = new Intl.PluralRules(language()).select(count);
  const values = [count.toLocaleString(language()), ...substitutions.map(isolated)];
  return message(`${key}_${category}`, values) || message(`${key}_other`, values);
}

/** BCP 47 tag of the catalogue in use: English where the reader's language has none. */
export function language(): string {
  return t('languageTag');
}

/** Writing direction of the catalogue in use. */
export function direction(): 'ltr' | 'rtl' {
  return message('languageDirection', []) === 'rtl' ? 'rtl' : 'ltr';
}

/** Names joined as the reader's language joins them: "A, B and C". */
export function joined(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(names.map(isolated));
}

/**
 * Text of another language, such as the record's English, kept from being taken apart inside a
 * right-to-left sentence: set between first strong isolate and its end (Unicode UAX #9).
 */
export function isolated(text: string): string {
  return direction() === 'rtl' ? `\u2068${text}\u2069` : text;
}
