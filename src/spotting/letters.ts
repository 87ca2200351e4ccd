/**
 * Letters, digits and marks of all scripts, for a class of a regular expression. Ranges instead of
 * `\p{L}`: the engine takes milliseconds to build each expression that holds one.
 */
export const LETTERS =
  'A-Za-z0-9ªµºÀ-ÖØ-öø-ʯ\\u0300-\\u037d\\u0386-\\u060b\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u0963' +
  '\\u0966-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3021-\\u3029\\u3041-\\u30fa\\u30fc-\\ud7ff' +
  '\\uf900-\\ufdfb\\ufe70-\\ufefc\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';

const LETTER = new RegExp(`[${LETTERS}]`);

export const hasLetter = (text: string) => LETTER.test(text);

/** Is its first letter a capital? */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}
