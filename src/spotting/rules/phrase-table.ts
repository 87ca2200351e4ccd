import type { PhraseRow, UnpartedRow } from '../compiled/compiled-rules.ts';
import { type Slot, STEM, slotFrom, UNPARTED } from '../phrases/lexicon.ts';
import { tableOf } from './table.ts';

/**
 * Phrases as the rules write them: words parted by spaces. `a|b c` is either phrase, `(a|b) c` either
 * word, `account*` any ending, `the?` or `(a|the)?` may be missing. Matching ignores case; between
 * words may stand white space, a hyphen or a possessive. Phrases in scripts that part no words match
 * wherever they stand.
 */

const PART = /\([^()]*\)\??|[^\s()|]+|\|/g;
const ONE_WORD_EACH = /^[^\s()?-]+$/;

/** The phrases that one entry of the rules writes, each as its slots. */
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

/** The same with the brackets that keep alternatives together. */
const readSlot = (part: string): Slot => slotFrom(part.replace(/[()]/g, ''));

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

/** Writes {@link CompiledRules.phrases} and {@link CompiledRules.unparted}. */
export class PhraseTable {
  /** By their JSON, so that each stands there once. */
  readonly #rows = new Map<string, PhraseRow>();
  readonly #unparted = new Map<string, UnpartedRow>();

  add(phrases: readonly string[] = [], set: string): void {
    for (const phrase of phrases) {
      for (const slots of parsePhrase(phrase)) this.#addSlots(slots, set);
    }
  }

  #addSlots(slots: readonly Slot[], set: string): void {
    for (const [i, slot] of slots.entries()) {
      const rest = slots.slice(i + 1).map(written);
      for (const word of slot.words) {
        if (UNPARTED.test(word)) note(this.#unparted, [word, set]);
        else note(this.#rows, [word, set, ...rest]);
      }
      for (const stem of slot.stems) note(this.#rows, [`${stem}*`, set, ...rest]);
      if (!slot.optional) break;
    }
  }

  get phrases(): Record<string, string> {
    return tableOf([...this.#rows.values()], ([first]) => first.charAt(0));
  }

  get unparted(): string {
    return JSON.stringify([...this.#unparted.values()]);
  }
}

const note = <Row>(rows: Map<string, Row>, row: Row) => rows.set(JSON.stringify(row), row);

function written({ words, stems, optional }: Slot): string {
  return [...words, ...stems.map((stem) => `${stem}*`)].join('|') + (optional ? '?' : '');
}
