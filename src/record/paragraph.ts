/** Unicode in its composed form, every run of white space one space, none at the ends. */
export function normaliseParagraph(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Digits of a paragraph's hash that a locator carries. */
export const HASH_DIGITS = 12;

/** The hash that a locator carries: the first hexadecimal digits of the paragraph's SHA-256. */
export async function paragraphHash(paragraph: string): Promise<string> {
  const bytes = new TextEncoder().encode(normaliseParagraph(paragraph));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.slice(0, HASH_DIGITS);
}
