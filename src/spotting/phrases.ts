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

/** The phrases that one entry of the rules writes, each as its slots. Throws on what is none. */
export function parsePhrase(phrase: string): Slot[][] {
  const phrases: Slot[][] = [[]];
  for (const part of phrase.toLowerCase().replaceAll('-', ' ').match(PART) ?? []) {
    if (part === '|') phrases.push([]);
    else phrases.at(-1)?.push(readSlot(part, phrase));
  }
  if (phrases.some((slots) => slots.every((slot) => slot.optional))) {
    throw new Error(`Every word of a phrase in “${phrase}” may be missing`);
  }
  return phrases;
}

function readSlot(part: string, phrase: string): Slot {
  const optional = part.endsWith('?');
  const bare = optional ? part.slice(0, -1) : part;
  const words: string[] = [];
  const stems: string[] = [];
  for (const word of bare.startsWith('(') ? bare.slice(1, -1).split('|') : [bare]) {
    const isStem = word.endsWith('*');
    const letters = isStem ? word.slice(0, -1) : word;
    if (letters.length < (isStem ? STEM : 1) || !/^[^*?()\s]+$/.test(letters)) {
      throw new Error(`“${word}” in “${phrase}” is not a word`);
    }
    (isStem ? stems : words).push(letters);
  }
  return { words, stems, optional };
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
