import { isJoined, type Words } from './words.ts';

/**
 * Phrases as the rules write them: words parted by spaces. `a|b c` is either phrase, `(a|b) c` either
 * word, `account*` any ending, `the?` or `(a|the)?` may be missing. Matching ignores case; between
 * words may stand white space, a hyphen or a possessive. Phrases in scripts that part no words match
 * wherever they stand.
 */

/** One place in a phrase: any of these words. */
interface Slot {
  readonly words: readonly string[];
  /** Beginnings of words. */
  readonly stems: readonly string[];
  readonly optional: boolean;
}

interface Phrase {
  readonly slots: readonly Slot[];
  readonly set: PhraseSet;
}

/** Tells the occurrences of one list of phrases from those of others: the list itself, or a name. */
export type PhraseSet = readonly string[] | string;

/** A phrase that stands in a text. */
export interface Occurrence {
  readonly set: PhraseSet;
  readonly start: number;
  readonly end: number;
}

/** Scripts that part no words. */
const UNPARTED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;
const STEM = 3;

/**
 * Finds all phrases of all sets in one pass over a block's words. Its cost follows the text, not the
 * number of phrases.
 */
export class Lexicon {
  readonly #byWord = new Map<string, Phrase[]>();
  readonly #byStem = new Map<string, (readonly [stem: string, phrase: Phrase])[]>();
  readonly #unparted: (readonly [string, PhraseSet])[] = [];

  add(phrases: readonly string[] = [], set: PhraseSet = phrases): void {
    for (const phrase of phrases) {
      for (const slots of parsePhrase(phrase)) this.#index({ slots, set });
    }
  }

  #index(phrase: Phrase): void {
    for (const [i, slot] of phrase.slots.entries()) {
      const from = { slots: phrase.slots.slice(i + 1), set: phrase.set };
      for (const word of slot.words) {
        if (UNPARTED.test(word)) this.#unparted.push([word, phrase.set]);
        else push(this.#byWord, word, from);
      }
      for (const stem of slot.stems) push(this.#byStem, stem.slice(0, STEM), [stem, from]);
      if (!slot.optional) break;
    }
  }

  /** Every occurrence, in text order of where they begin. */
  find(block: Words): Occurrence[] {
    const found: Occurrence[] = [];
    const { text, words, starts, ends } = block;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      const start = starts[i] as number;
      const tryAll = (phrase: Phrase) => {
        const last = matchSlots(phrase.slots, 0, block, i);
        if (last >= 0) found.push({ set: phrase.set, start, end: ends[last] as number });
      };
      this.#byWord.get(word)?.forEach(tryAll);
      for (const [stem, phrase] of this.#byStem.get(word.slice(0, STEM)) ?? []) {
        if (word.startsWith(stem)) tryAll(phrase);
      }
    }
    if (UNPARTED.test(text)) {
      for (const [phrase, set] of this.#unparted) {
        for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
          found.push({ set, start: at, end: at + phrase.length });
        }
      }
    }
    return found;
  }
}

/** The last word of the phrase when its slots from `k` on follow word `i`, or -1. */
function matchSlots(slots: readonly Slot[], k: number, block: Words, i: number): number {
  const slot = slots[k];
  if (slot === undefined) return i;
  const next = block.words[i + 1];
  if (
    next !== undefined &&
    isJoined(block.text, block.ends[i] as number, block.starts[i + 1] as number) &&
    (slot.words.includes(next) || slot.stems.some((stem) => next.startsWith(stem)))
  ) {
    const last = matchSlots(slots, k + 1, block, i + 1);
    if (last >= 0) return last;
  }
  return slot.optional ? matchSlots(slots, k + 1, block, i) : -1;
}

const PART = /\([^()]*\)\??|[^\s()|]+|\|/g;
const ONE_WORD_EACH = /^[^\s()?-]+$/;

/**
 * The phrases that one entry of the rules writes, each as its slots. Runs on pages: that the entry
 * is well-formed was checked when the rules were ({@link isPhrase}).
 */
function parsePhrase(phrase: string): Slot[][] {
  const lower = phrase.toLowerCase();
  if (ONE_WORD_EACH.test(lower)) return [[readSlot(lower)]];
  const phrases: Slot[][] = [[]];
  for (const part of lower.replaceAll('-', ' ').match(PART) ?? []) {
    if (part === '|') phrases.push([]);
    else phrases.at(-1)?.push(readSlot(part));
  }
  return phrases;
}

/** Reads `word`, `stem*`, `a|b`, `(a|b)`, each with or without `?`. */
function readSlot(part: string): Slot {
  const optional = part.endsWith('?');
  const words: string[] = [];
  const stems: string[] = [];
  for (const word of part.replace(/[()?]/g, '').split('|')) {
    if (word.endsWith('*')) stems.push(word.slice(0, -1));
    else words.push(word);
  }
  return { words, stems, optional };
}

const A_WORD = String.raw`(?:[^\s()|*?]+|[^\s()|*?]{${STEM},}\*)`;
const A_SLOT = String.raw`(?:${A_WORD}|\((?:${A_WORD}\|)*${A_WORD}\))`;
const A_SEQUENCE = String.raw`(?:${A_SLOT}\??\s+)*${A_SLOT}\??`;
const A_PHRASE = new RegExp(String.raw`^\s*${A_SEQUENCE}(?:\s*\|\s*${A_SEQUENCE})*\s*$`);

/** Is it a phrase in the language of the rules, with a word in each that may not be missing? */
export function isPhrase(phrase: string): boolean {
  return (
    A_PHRASE.test(phrase) &&
    parsePhrase(phrase).every((slots) => slots.some((slot) => !slot.optional))
  );
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
