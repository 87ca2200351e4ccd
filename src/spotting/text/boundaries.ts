/** Is a hit a word of its own? Each script has its own answer. */

const LATIN = /[\w\u00aa\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u036f\u1e00-\u1eff]/;
const CYRILLIC = /[\u0400-\u052f]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30ff]/;
const HANGUL = /[\uac00-\ud7af]/;
const ARABIC = /[\u0620-\u06d3\u06fa-\u06ff]/;
const DEVANAGARI = /[\u0900-\u0963\u0971-\u097f]/;

/** Conjunctions, prepositions and the article are written onto an Arabic word. */
const ARABIC_PREFIX = /(?:^|[^\u0620-\u06ff])[وف]?[بكل]?(?:ال)?$/;
/** Case endings of a Russian noun. */
const CYRILLIC_ENDING = /^(?:а|у|ом|е|ы|и|ами|ам|ах|ов|ю|я|ем)?(?![\u0400-\u052f])/;

/** Words of a page's own controls that run into a headline when text is taken without its layout. */
const GLUED = /[a-zß-öø-ÿ]$/;

/** Does the text between `start` and `end` stand as a word of its own? */
export function isWord(
  text: string,
  start: number,
  end: number,
  endings: () => RegExp,
  long: boolean,
): boolean {
  if (isParted(text, start - 1) && isParted(text, end)) return true;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  return (
    startsWord(text.charAt(start), before, long) && endsWord(text.charAt(end - 1), after, endings)
  );
}

/** Does a place hold what parts words in every script, or nothing? Most do: no expression is needed. */
const isParted = (text: string, at: number) => ' ,;:!?"“”()\n'.includes(text.charAt(at));

function startsWord(first: string, before: string, long: boolean): boolean {
  const previous = before.slice(-1);
  if (previous === '') return true;
  if (LATIN.test(first)) {
    if (!LATIN.test(previous)) return true;
    return long && GLUED.test(before) && first !== first.toLowerCase();
  }
  if (ARABIC.test(first)) return !ARABIC.test(previous) || ARABIC_PREFIX.test(before);
  const script = [CYRILLIC, KATAKANA, HANGUL, DEVANAGARI].find((one) => one.test(first));
  return script === undefined || !script.test(previous);
}

/** Japanese, Chinese and Korean write what follows onto a name; others do not, or by rule. */
function endsWord(last: string, after: string, endings: () => RegExp): boolean {
  const next = after.charAt(0);
  if (LATIN.test(last)) return !LATIN.test(next) || endings().test(after);
  if (CYRILLIC.test(last)) return CYRILLIC_ENDING.test(after);
  const script = [ARABIC, DEVANAGARI].find((one) => one.test(last));
  return script === undefined || !script.test(next);
}

const FILE = 'png|jpe?g|gif|svg|webp|pdf|html?|js|css|php';
/** A top-level domain is in lower case; a sentence that follows without a space is not. */
const DOMAIN = /^\.[a-z]{2,6}(?![A-Za-z0-9])/;
const HANDLE_BEFORE = /@[\w.]*$|_$/;
const ADDRESS_BEFORE = /:\/\/|^\W*www\./i;
/** More of a path: "facebook/react", but not "eBay/PayPal offices". */
const PATH_AFTER = new RegExp(`^[\\w%-]*(?:/[\\w%-]|[=&]\\w|\\.(?:${FILE})\\b)`, 'i');
const FILE_AFTER = new RegExp(`^[\\w%-]*\\.(?:${FILE})\\b`, 'i');

/** Is it part of an address, a file name or a handle? */
export function inAddress(text: string, start: number, end: number): boolean {
  if (' '.includes(text.charAt(start - 1)) && isParted(text, end)) return false;
  const before = text.slice(Math.max(0, start - 200), start);
  const token = before.slice(before.lastIndexOf(' ') + 1);
  const after = text.slice(end, end + 40);
  return (
    HANDLE_BEFORE.test(token) ||
    ADDRESS_BEFORE.test(token) ||
    DOMAIN.test(after) ||
    /^[@_]\w/.test(after) ||
    FILE_AFTER.test(after) ||
    (token.endsWith('/') && PATH_AFTER.test(after))
  );
}
