/**
 * Letters, digits and marks of all scripts, for a class of a regular expression. Ranges instead of
 * `\p{L}`: the engine takes milliseconds to build each expression that holds one.
 */
const PARTED =
  'A-Za-z0-9ªµºÀ-ÖØ-öø-ʯ\\u0300-\\u037d\\u0386-\\u060b\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u0963' +
  '\\u0966-\\u1fff\\u2c00-\\u2dff\\uac00-\\ud7ff\\ufb1d-\\ufdfb\\ufe70-\\ufefc' +
  '\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a';
/** Chinese and Japanese, which put no space between words. */
const UNPARTED =
  '\\u3005-\\u3007\\u3021-\\u3029\\u3041-\\u30fa\\u30fc-\\uabff\\uf900-\\ufaff\\uff66-\\uff9f';

export const LETTERS = PARTED + UNPARTED;

/** Source of a word: letters of one way of writing, a possessive or an elided ending included. */
export const WORD = `[${PARTED}]+(?:['’][${PARTED}]{1,2}(?![${PARTED}]))?|[${UNPARTED}]+`;

const LETTER = new RegExp(`[${LETTERS}]`);

export const hasLetter = (text: string) => LETTER.test(text);

/** Is its first letter a capital? */
export function isCapitalised(word: string): boolean {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
}

/** Text as a regular expression that matches just it, with every flag, also within a class. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replaceAll('-', '\\x2d');
}
