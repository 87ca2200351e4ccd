/** Is a hit a word of its own? Each script has its own answer. */

const LATIN = /[\p{Script=Latin}\p{N}\p{M}_]/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HANGUL = /\p{Script=Hangul}/u;
const ARABIC = /\p{Script=Arabic}/u;
const DEVANAGARI = /\p{Script=Devanagari}/u;

/** Conjunctions, prepositions and the article are written onto an Arabic word. */
const ARABIC_PREFIX = /(?<!\p{L})[وف]?[بكل]?(?:ال)?$/u;
/** Case endings of a Russian noun. */
const CYRILLIC_ENDING = /^(?:а|у|ом|е|ы|и|ами|ам|ах|ов|ю|я|ем)?(?!\p{L})/u;

/** Words of a page's own controls that run into a headline when text is taken without its layout. */
const GLUED = /\p{Ll}$/u;

/** Does the text between `start` and `end` stand as a word of its own? */
export function isWord(
  text: string,
  start: number,
  end: number,
  endings: RegExp,
  long: boolean,
): boolean {
  const first = text.charAt(start);
  const last = text.charAt(end - 1);
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  return startsWord(first, before, long) && endsWord(last, after, endings);
}

function startsWord(first: string, before: string, long: boolean): boolean {
  const previous = before.slice(-1);
  if (previous === '') return true;
  if (LATIN.test(first)) {
    if (!LATIN.test(previous)) return true;
    return long && GLUED.test(before) && first !== first.toLowerCase();
  }
  if (CYRILLIC.test(first)) return !CYRILLIC.test(previous);
  if (KATAKANA.test(first)) return !KATAKANA.test(previous);
  if (HANGUL.test(first)) return !HANGUL.test(previous);
  if (ARABIC.test(first)) return !ARABIC.test(previous) || ARABIC_PREFIX.test(before);
  if (DEVANAGARI.test(first)) return !DEVANAGARI.test(previous);
  return true;
}

function endsWord(last: string, after: string, endings: RegExp): boolean {
  const next = after.charAt(0);
  if (next === '') return true;
  if (LATIN.test(last)) return !LATIN.test(next) || endings.test(after);
  if (CYRILLIC.test(last)) return CYRILLIC_ENDING.test(after);
  if (ARABIC.test(last)) return !ARABIC.test(next);
  if (DEVANAGARI.test(last)) return !DEVANAGARI.test(next);
  return true;
}

const DOMAIN = /^\.(?:[a-z]{2,6}|[a-z]{2,3}\.[a-z]{2})(?![\p{L}\p{N}])/iu;
const DOMAIN_LOWER = /^\.[a-z]/;
const FILE_OR_PATH = /^[\w%-]*(?:\/[\w%-]|\.(?:png|jpe?g|gif|svg|pdf|html?|js|css|php)\b|[=&]\w)/i;

/** Is it part of an address, a file name or a handle? */
export function inAddress(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 200), start);
  const token = /\S*$/.exec(before)?.[0] ?? '';
  const after = text.slice(end, end + 40);
  if (/@[\w.]*$/.test(token) || /[_]$/.test(token)) return true;
  if (/:\/\/|^\W*www\./i.test(token)) return true;
  if (DOMAIN_LOWER.test(after) && DOMAIN.test(after)) return true;
  if (/^(?:@|_)\w/.test(after)) return true;
  if (/[\w]\.$/.test(token) && !/(?:^|\.)\w\.$/.test(token) && /^\p{Ll}/u.test(text.slice(start)))
    return true;
  return (/[/=&.]$/.test(token) || token === '') &&
    /^[\w%-]*\.(?:png|jpe?g|gif|svg|pdf|html?|js|css|php)\b/i.test(after)
    ? true
    : /\w\/$/.test(token) && FILE_OR_PATH.test(after) && !/\s/.test(after.charAt(0));
}
