/** What a block's capitals tell: nothing in a headline, a name in running text. */

/** Are most of the letters capitals? */
export function isShouted(text: string): boolean {
  const upper = text.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = text.match(/\p{Ll}/gu)?.length ?? 0;
  return upper > 3 && upper > lower * 2;
}

/** Are most of the longer words capitalised, as in an English headline? */
export function isTitleCased(text: string): boolean {
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 3 && capitalised / words.length > 0.7;
}

/** The word that follows at `end` with nothing but a space between, or ''. */
export function nextWord(text: string, end: number): string {
  return /^ ([\p{L}\p{N}][\p{L}\p{N}'’.-]*)/u.exec(text.slice(end, end + 40))?.[1] ?? '';
}

/** The word that stands before `start` with nothing but a space between, or ''. */
export function previousWord(text: string, start: number): string {
  return (
    /([\p{L}\p{N}][\p{L}\p{N}'’.-]*) $/u.exec(text.slice(Math.max(0, start - 40), start))?.[1] ?? ''
  );
}

const ABBREVIATION =
  /(?:^|[\s(])(?:inc|co|corp|ltd|mr|mrs|ms|dr|prof|st|no|vs|jr|sr|rep|sen|gov|[a-z])\.$|\b[a-z]\.[a-z]\.$/i;

/** Does a sentence begin at `start`? */
export function beginsSentence(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start).trimEnd();
  return /(?:^|[.!?:;•|–—-]["'”’)]*|["“‘'(])$/u.test(before) && !ABBREVIATION.test(before);
}

/** Spans of the sentences of a block. */
export function sentences(text: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(
    /[.!?…]+["'”’)\]]*\s+(?=["'“‘([¿¡]*[\p{Lu}\p{N}])|[。！？]+[」』）]*/gu,
  )) {
    const mark = match[0].trimEnd();
    if (
      mark === '.' &&
      ABBREVIATION.test(text.slice(Math.max(0, match.index - 8), match.index + 1))
    )
      continue;
    spans.push({ start, end: match.index + mark.length });
    start = match.index + match[0].length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
