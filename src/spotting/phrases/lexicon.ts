import { lazy } from '../../common/lazy.ts';
import type {
  CompiledRules,
  PhraseRow,
  PhraseSet,
  UnpartedRow,
} from '../compiled/compiled-rules.ts';
import { areTexts, rowsOf } from '../compiled/rows.ts';
import { isJoined, type Words } from '../text/words.ts';

/** One place in a phrase: any of these words. */
export interface Slot {
  readonly words: readonly string[];
  /** Beginnings of words. */
  readonly stems: readonly string[];
  readonly optional: boolean;
}

/** A phrase after its first word. */
interface Phrase {
  readonly rest: readonly Slot[];
  readonly set: PhraseSet;
}

/** All phrases whose first words begin with the same letters. */
interface Bucket {
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly byStem: readonly (readonly [stem: string, phrase: Phrase])[];
}

/** A phrase that stands in a text. */
export interface Occurrence {
  readonly set: PhraseSet;
  readonly start: number;
  readonly end: number;
}

/** Scripts that part no words. */
export const UNPARTED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;
/** A stem has as many letters or more, and by as many the tables are kept. */
export const STEM = 3;

type PhraseTables = Pick<CompiledRules, 'phrases' | 'unparted'>;

/**
 * Finds all phrases of all sets in one pass over a block's words. Parses of the tables only what
 * begins like a word of the text.
 */
export class Lexicon {
  readonly #tables: PhraseTables;
  readonly #rows = new Map<string, ReadonlyMap<string, readonly PhraseRow[]>>();
  readonly #buckets = new Map<string, Bucket | null>();
  readonly #unparted: () => readonly UnpartedRow[];

  constructor(tables: PhraseTables) {
    this.#tables = tables;
    this.#unparted = lazy(() => rowsOf<UnpartedRow>(tables.unparted, areTexts));
  }

  /** Every occurrence, in text order of where they begin. */
  find(block: Words): Occurrence[] {
    const found: Occurrence[] = [];
    const { text, words, starts, ends } = block;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      const bucket = this.#bucketOf(word.slice(0, STEM));
      if (bucket === null) continue;
      const start = starts[i] as number;
      const tryOne = ({ rest, set }: Phrase) => {
        const last = matchSlots(rest, block, i);
        if (last >= 0) found.push({ set, start, end: ends[last] as number });
      };
      bucket.byWord.get(word)?.forEach(tryOne);
      for (const [stem, phrase] of bucket.byStem) if (word.startsWith(stem)) tryOne(phrase);
    }
    if (UNPARTED.test(text)) this.#findUnparted(text, found);
    return found;
  }

  #bucketOf(letters: string): Bucket | null {
    let bucket = this.#buckets.get(letters);
    if (bucket === undefined) {
      const rows = this.#rowsOf(letters.charAt(0)).get(letters);
      bucket = rows === undefined ? null : bucketFrom(rows);
      this.#buckets.set(letters, bucket);
    }
    return bucket;
  }

  /** The rows of a letter, by as many letters as a stem has. */
  #rowsOf(letter: string): ReadonlyMap<string, readonly PhraseRow[]> {
    let rows = this.#rows.get(letter);
    if (rows === undefined) {
      rows = rowsFrom(this.#tables, letter);
      this.#rows.set(letter, rows);
    }
    return rows;
  }

  #findUnparted(text: string, found: Occurrence[]): void {
    for (const [phrase, set] of this.#unparted()) {
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
        found.push({ set, start: at, end: at + phrase.length });
      }
    }
  }
}

function rowsFrom(
  { phrases }: PhraseTables,
  letter: string,
): ReadonlyMap<string, readonly PhraseRow[]> {
  const byBeginning = new Map<string, PhraseRow[]>();
  for (const row of rowsOf<PhraseRow>(phrases[letter], areTexts)) {
    const key = row[0].slice(0, STEM);
    if (!byBeginning.get(key)?.push(row)) byBeginning.set(key, [row]);
  }
  return byBeginning;
}

function bucketFrom(rows: readonly PhraseRow[]): Bucket {
  const byWord = new Map<string, Phrase[]>();
  const byStem: [string, Phrase][] = [];
  for (const [first, set, ...rest] of rows) {
    const phrase: Phrase = { set, rest: rest.map(slotFrom) };
    if (first.endsWith('*')) byStem.push([first.slice(0, -1), phrase]);
    else if (!byWord.get(first)?.push(phrase)) byWord.set(first, [phrase]);
  }
  return { byWord, byStem };
}

/** Reads `word`, `stem*` and alternatives of these (`a|b`), each with or without `?`. */
export function slotFrom(written: string): Slot {
  const optional = written.endsWith('?');
  const words: string[] = [];
  const stems: string[] = [];
  for (const word of (optional ? written.slice(0, -1) : written).split('|')) {
    if (word.endsWith('*')) stems.push(word.slice(0, -1));
    else words.push(word);
  }
  return { words, stems, optional };
}

/**
 * The last word of a phrase whose first word is word `i` and which goes on with these slots, or -1. All
 * ways through them at once: trying one after the other doubles with each slot that may be missing.
 */
function matchSlots(slots: readonly Slot[], block: Words, i: number): number {
  let reached: readonly number[] = [i];
  for (const slot of slots) {
    const next = new Set(slot.optional ? reached : []);
    for (const at of reached) if (goesOn(slot, block, at)) next.add(at + 1);
    if (next.size === 0) return -1;
    reached = [...next];
  }
  return Math.max(...reached);
}

/** Is the word after word `i`, with nothing between that parts them, one of the slot's? */
function goesOn({ words, stems }: Slot, block: Words, i: number): boolean {
  const next = block.words[i + 1];
  return (
    next !== undefined &&
    isJoined(block.text, block.ends[i] as number, block.starts[i + 1] as number) &&
    (words.includes(next) || stems.some((stem) => next.startsWith(stem)))
  );
}
