import { lazy } from '../../common/lazy.ts';
import { parsed, rowsOf } from '../compiled/rows.ts';
import type { Words } from '../text/words.ts';
import type { Sequence } from './alignment.ts';
import {
  CHUNK,
  type CompiledQuotations,
  MOST_WORDS,
  PAIR_LETTERS,
  type PersonRow,
  PLAIN,
  plainApostrophes,
  type QuotationLine,
} from './compiled/compiled-quotations.ts';

/** One position's words on record. */
export interface Quotation {
  readonly dossier: string;
  readonly position: string;
  readonly entity: string;
  /** The wording shown first at the head. */
  readonly wordings: readonly Sequence[];
}

/** Somebody who is quoted. */
export interface Person {
  readonly name: string;
  readonly id: string;
  /** The company spoken for; null for none of the record's. */
  readonly entity: string | null;
}

/** A place in a text that may be in a quotation. */
export interface Lead {
  readonly quotation: Quotation;
  /** Which word of the text the telling pair begins at. */
  readonly at: number;
}

/** What a word is worth: a telling one, and one that is in every sentence. */
export const TELLING = 1;
const PLAIN_WEIGHT = 0.25;

/** One dossier's quotations. Reads of its tables only what a text's words ask for. */
export class QuotationIndex {
  readonly #tables: CompiledQuotations;
  readonly #quotations = new Map<number, Quotation | null>();
  readonly people: () => readonly Person[];

  constructor(tables: CompiledQuotations) {
    this.#tables = tables;
    this.people = lazy(() =>
      rowsOf<PersonRow>(tables.people, ([name, id]) => typeof name === 'string' && id !== '').map(
        ([name, id, entity]) => ({ name, id, entity }),
      ),
    );
  }

  /** Where the words of a block may be a quotation's, in text order. */
  *leads({ words }: Words): Generator<Lead> {
    const { pairs } = this.#tables;
    for (let at = 0; at + 1 < words.length; at++) {
      const first = words[at] as string;
      const letters = first.slice(0, PAIR_LETTERS);
      const rows = Object.hasOwn(pairs, letters) ? (pairs[letters] as string) : '';
      if (rows === '') continue;
      for (const line of linesOf(rows, plainApostrophes(`${first} ${words[at + 1]}`))) {
        const quotation = this.#quotation(line);
        if (quotation) yield { quotation, at };
      }
    }
  }

  /** Null where what was stored is broken. */
  #quotation(line: number): Quotation | null {
    const known = this.#quotations.get(line);
    if (known !== undefined) return known;
    const chunk = this.#tables.lines[Math.floor(line / CHUNK)] ?? '';
    const row = parsed(chunk.split('\n')[line % CHUNK] ?? '');
    const quotation = isLine(row) ? this.#read(row) : null;
    this.#quotations.set(line, quotation);
    return quotation;
  }

  #read([position, entity, ...wordings]: QuotationLine): Quotation {
    return {
      dossier: this.#tables.dossier,
      position,
      entity,
      wordings: wordings.map(sequenceFrom),
    };
  }
}

/** The numbers that stand behind a pair. */
function linesOf(rows: string, pair: string): readonly number[] {
  const key = `\n${pair}\t`;
  const at = rows.indexOf(key);
  if (at < 0) return [];
  const end = rows.indexOf('\n', at + key.length);
  return rows
    .slice(at + key.length, end)
    .split(',')
    .map(Number);
}

function isLine(row: unknown): row is QuotationLine {
  return Array.isArray(row) && row.length > 2 && row.every((cell) => typeof cell === 'string');
}

function sequenceFrom(wording: string): Sequence {
  const words: string[] = [];
  const weights: number[] = [];
  for (const word of wording.split(' ', MOST_WORDS)) {
    const isPlain = word.startsWith(PLAIN);
    words.push(isPlain ? word.slice(PLAIN.length) : word);
    weights.push(isPlain ? PLAIN_WEIGHT : TELLING);
  }
  return { words, weights };
}
