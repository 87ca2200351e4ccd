/** How the letters of a name may stand in a text. */

/** In upper case or not: `any`; as written or all in capitals: `exact`. */
export type Case = 'any' | 'exact';

const SPACE = String.raw`(?:\s*|[-‐·・])`;
const DOT = String.raw`\.?\s?`;
const ESCAPE = /[.*+?^${}()|[\]\\/-]/g;

/** Source of a regular expression for a name: a space or a dot in it may be missing. */
export function spellingSource(name: string, letterCase: Case): string {
  if (letterCase === 'any') return source(name, true);
  const capitals = name.toUpperCase();
  return capitals === name
    ? source(name, false)
    : `${source(name, false)}|${source(capitals, false)}`;
}

function source(name: string, anyCase: boolean): string {
  let out = '';
  for (const part of name.split(/(\.? |\.(?=\S)|[·・])/)) {
    if (/^\./.test(part)) out += DOT;
    else if (/^[ ·・]/.test(part)) out += SPACE;
    else
      for (const letter of part)
        out += anyCase ? eitherCase(letter) : letter.replace(ESCAPE, '\\$&');
  }
  return out;
}

function eitherCase(letter: string): string {
  const lower = letter.toLowerCase();
  const upper = letter.toUpperCase();
  return lower === upper ? letter.replace(ESCAPE, '\\$&') : `[${upper}${lower}]`;
}

/** What two spellings of one name have in common: letters and digits, in lower case. */
export function squeeze(text: string): string {
  return text.toLowerCase().replace(/[\s.·・‐-]+/g, '');
}
