/** Text as a reader sees it, and where each of its characters stood in the raw text. */
export interface Normalised {
  readonly text: string;
  /** Raw index of each UTF-16 code unit of `text`; null when raw and normalised are the same. */
  readonly rawIndex: Uint32Array | null;
}

// Soft hyphen, zero-width characters, direction marks: present in the text, unseen on the page.
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;
const SPACE = /\s/;
const UNCHANGED =
  /^(?! )(?:[!-~\u00A1-\u00AC\u00AE-\u167F\u2010-\u2027\u2030-\u205E\u2070-\u2FFF\u3001-\uFEFE\uFF00-\uFFFF]| (?! ))*$/;

/**
 * Collapses white space (no-break spaces included) to single spaces, drops what is invisible, and
 * trims the start. Pure.
 */
export function normalise(raw: string): Normalised {
  if (UNCHANGED.test(raw)) return { text: raw, rawIndex: null };
  const index = new Uint32Array(raw.length);
  let text = '';
  let spaced = true;
  for (let i = 0; i < raw.length; i++) {
    const char = raw[i] as string;
    if (INVISIBLE.test(char)) continue;
    const isSpace = SPACE.test(char);
    if (isSpace && spaced) continue;
    index[text.length] = i;
    text += isSpace ? ' ' : char;
    spaced = isSpace;
  }
  return { text, rawIndex: index.subarray(0, text.length) };
}
