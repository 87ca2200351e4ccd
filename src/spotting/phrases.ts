/**
 * Phrases as the rules write them: words parted by spaces. `a|b c` is either phrase, `(a|b) c` either
 * word, `account*` any ending, `the?` or `(a|the)?` may be missing. Matching ignores case; between
 * words may stand white space, a hyphen or a possessive.
 */

const LETTERS = String.raw`[\wÀ-ɏ]`;
const SPECIAL = /[.+^${}()[\]\\/-]/g;
/** Scripts that part no words: a boundary there means nothing. */
const UNPARTED = /[\u0900-\u097f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0600-\u06ff]/;

const GAP = String.raw`(?:['’]s?)?(?:\s+|-)['‘“"]?`;

/** Source of a regular expression for one phrase, without boundaries around it. */
export function phraseSource(phrase: string): string {
  return split(phrase, '|').map(sequenceSource).join('|');
}

function sequenceSource(sequence: string): string {
  let source = '';
  let begun = false;
  for (const slot of split(sequence, ' ')) {
    const optional = slot.endsWith('?');
    const word = wordSource(optional ? slot.slice(0, -1) : slot, sequence);
    if (optional) source += begun ? `(?:${GAP}${word})?` : `(?:${word}${GAP})?`;
    else source += begun ? GAP + word : word;
    begun ||= !optional;
  }
  if (!begun) throw new Error(`Every word of “${sequence}” may be missing`);
  return source;
}

function wordSource(word: string, sequence: string): string {
  if (word.startsWith('(') && word.endsWith(')')) return `(?:${phraseSource(word.slice(1, -1))})`;
  if (!/^[^*?()]+\*?$/.test(word)) throw new Error(`“${word}” in “${sequence}” is not a word`);
  return word.replace(SPECIAL, '\\$&').replace(/\*$/, `${LETTERS}*`);
}

/** Parts of a phrase, parted by `by` outside of parentheses. */
function split(phrase: string, by: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of phrase.trim().replace(/\s+/g, ' ')) {
    depth += Number(char === '(') - Number(char === ')');
    if (char === by && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** Phrases joined, for a test that needs no boundaries. */
export function anyPhraseSource(phrases: readonly string[]): string {
  return phrases.map(phraseSource).join('|');
}

/** As {@link anyPhraseSource}, with word boundaries where the script has them. */
export function wholePhraseSource(phrases: readonly string[]): string {
  const parted = phrases.filter((phrase) => !UNPARTED.test(phrase));
  const unparted = phrases.filter((phrase) => UNPARTED.test(phrase));
  const sources = unparted.map(phraseSource);
  if (parted.length > 0) {
    sources.unshift(`(?<!${LETTERS})(?:${anyPhraseSource(parted)})(?!${LETTERS})`);
  }
  return sources.join('|');
}

const NEVER = /(?!)/;

/** Finds any of the phrases, as whole words. Built when first used. */
export function phraseFinder(phrases: readonly string[], wrap = (source: string) => source) {
  let regex: RegExp | undefined;
  return (text: string): string | null => {
    regex ??= phrases.length === 0 ? NEVER : new RegExp(wrap(wholePhraseSource(phrases)), 'i');
    return regex.exec(text)?.[0] ?? null;
  };
}
