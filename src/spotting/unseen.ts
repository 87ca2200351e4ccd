/** Soft hyphen, zero-width space and joiners: between letters in the text, not on the page. */
const UNSEEN = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'];
const ANY_UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Text with nothing unseen in it, and where its characters stood; null when it is the same text. */
export function withoutUnseen(raw: string): { text: string; rawIndex: Uint32Array | null } {
  // A search for one character is the fastest there is; most text holds none of these.
  if (!UNSEEN.some((char) => raw.includes(char))) return { text: raw, rawIndex: null };
  const text = raw.replace(ANY_UNSEEN, '');
  const rawIndex = new Uint32Array(text.length);
  let at = 0;
  for (let i = 0; i < raw.length; i++) {
    if (!UNSEEN.includes(raw.charAt(i))) rawIndex[at++] = i;
  }
  return { text, rawIndex };
}
