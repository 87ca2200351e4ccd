/** Soft hyphen, zero-width space and joiners: between letters in the text, not on the page. */
const SOME_UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const ANY_UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Text with nothing unseen in it; the same text when there is nothing. */
export function withoutUnseen(raw: string): string {
  return SOME_UNSEEN.test(raw) ? raw.replace(ANY_UNSEEN, '') : raw;
}

/** Where ascending places of the text without its unseen characters stand in the raw text. */
export function rawPlaces(raw: string, places: readonly number[]): number[] {
  const found: number[] = [];
  let unseen = 0;
  for (const match of raw.matchAll(ANY_UNSEEN)) {
    while (
      found.length < places.length &&
      (places[found.length] as number) + unseen < match.index
    ) {
      found.push((places[found.length] as number) + unseen);
    }
    unseen++;
  }
  while (found.length < places.length) found.push((places[found.length] as number) + unseen);
  return found;
}
