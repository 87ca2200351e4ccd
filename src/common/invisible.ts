/**
 * Characters that stand in a text and are not seen on the page: soft hyphen, zero-width characters,
 * direction marks, embeddings and isolates, and other formatting that browsers draw as nothing
 * (`Default_Ignorable_Code_Point` of Unicode, as far as it stands between letters). For a class of a
 * regular expression. The only list: gate and reading both go by it.
 */
export const INVISIBLE = String.raw`\u00AD\u034F\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF`;

const SOME_INVISIBLE = new RegExp(`[${INVISIBLE}]`);
const ANY_INVISIBLE = new RegExp(SOME_INVISIBLE, 'g');

/** Text with nothing invisible in it; the same text when there is nothing. */
export function withoutInvisible(raw: string): string {
  return SOME_INVISIBLE.test(raw) ? raw.replace(ANY_INVISIBLE, '') : raw;
}

/** Where ascending places of the text without its invisible characters stand in the raw text. */
export function rawPlaces(raw: string, places: readonly number[]): number[] {
  const found: number[] = [];
  let skipped = 0;
  for (const { index } of raw.matchAll(ANY_INVISIBLE)) {
    while (found.length < places.length && (places[found.length] as number) + skipped < index) {
      found.push((places[found.length] as number) + skipped);
    }
    skipped++;
  }
  while (found.length < places.length) found.push((places[found.length] as number) + skipped);
  return found;
}
