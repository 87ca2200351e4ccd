import { isCompiledQuotations, isCompiledRules } from '../../spotting/compiled/check-compiled.ts';
import { parsed } from '../../spotting/compiled/rows.ts';
import type { Gate } from '../../spotting/gate/gate.ts';
import type { OwnSpotters } from '../../spotting/many/side-by-side.ts';
import { keyAt, partOf, recordsAt } from '../../spotting/many/where.ts';
import type { CompiledQuotations } from '../../spotting/quotations/compiled/compiled-quotations.ts';
import type { QuotationReader } from '../../spotting/quotations/quotation-reader.ts';
import type { createSpotter } from '../../spotting/spotter.ts';
import type { Spotter } from '../../spotting/types.ts';
import { loadPublished, type OwnIndex, quotationsKey, rulesKey, whereKey } from './published.ts';

/** A page is read for so many of the reader's records; those that come first in their order. */
const MOST_RECORDS = 24;
/** And for so many of those that may only have something there. */
const MOST_ALWAYS = 8;
/** So many beginnings of words are looked up for one frame. */
const MOST_KEYS = 20_000;

type ReaderOf = (quotations: CompiledQuotations) => QuotationReader;

/** The reader's own records, as far as a frame's text asks for them. */
export class OwnRecords implements OwnSpotters {
  readonly #index: OwnIndex;
  readonly #gate: Gate;
  readonly #spotterOf: typeof createSpotter;
  /** Looked up before. */
  readonly #known = new Set<string>();
  /** To be looked up, or being. */
  readonly #asked = new Set<string>();
  #found = 0;
  readonly #tables = new Map<string, string>();
  readonly #loaded = new Map<number, Spotter | null>();
  readonly #readers = new Map<number, QuotationReader | null>();
  #readerOf: ReaderOf | null = null;

  /**
   * @param gate of all of them.
   * @param spotterOf as `createSpotter`, which the reading file has.
   */
  constructor(index: OwnIndex, gate: Gate, spotterOf: typeof createSpotter) {
    this.#index = index;
    this.#spotterOf = spotterOf;
    this.#gate = lastTextOnly(gate);
  }

  get loaded(): readonly Spotter[] {
    return [...this.#loaded.values()].filter((spotter) => spotter !== null);
  }

  ask(text: string): boolean {
    let isAsked = false;
    for (const place of this.#gate.places(text)) {
      const key = keyAt(text, place);
      const isFull = this.#known.size + this.#asked.size >= MOST_KEYS;
      if (this.#known.has(key) || (isFull && !this.#asked.has(key))) continue;
      this.#asked.add(key);
      // Until it is known, each block that has it waits for it.
      isAsked = true;
    }
    return isAsked;
  }

  /** Loads what was asked for; are blocks to be asked again? Never rejects. */
  async load(): Promise<boolean> {
    if (this.#asked.size === 0) return false;
    const asked = [...this.#asked];
    try {
      const isMissing = (record: number) => !this.#loaded.has(record);
      const found = (await this.#recordsFor(asked)).filter(isMissing);
      const coming = found.slice(0, MOST_RECORDS - this.#found);
      this.#found += coming.length;
      coming.push(
        ...this.#always().filter((record) => isMissing(record) && !coming.includes(record)),
      );
      await this.#loadRules(coming);
      await this.#loadReaders();
      for (const key of asked) {
        this.#known.add(key);
        this.#asked.delete(key);
      }
      // Blocks that waited are asked again, whether or not one has come.
      return true;
    } catch (error) {
      console.error('On Record: your own records could not be read.', error);
      return false;
    }
  }

  /** From now on, quotations are looked for, too. Never rejects. */
  async quote(readerOf: ReaderOf): Promise<void> {
    this.#readerOf = readerOf;
    await this.#loadReaders().catch((error: unknown) => {
      console.error('On Record: the quotations of your own records could not be read.', error);
    });
  }

  async #recordsFor(keys: readonly string[]): Promise<number[]> {
    const { revision } = this.#index;
    const parts = [...new Set(keys.map(partOf))].filter((part) => !this.#tables.has(part));
    const items = await loadPublished(parts.map((part) => whereKey(revision, part)));
    for (const part of parts) {
      const table = items[whereKey(revision, part)];
      this.#tables.set(part, typeof table === 'string' ? table : '');
    }
    const found = keys.flatMap((key) => recordsAt(this.#tables.get(partOf(key)) ?? '', key));
    return [...new Set(found)].sort((a, b) => a - b);
  }

  /** Records with a name that cannot be looked up. */
  #always(): readonly number[] {
    return this.#index.always.slice(0, MOST_ALWAYS);
  }

  async #loadRules(records: readonly number[]): Promise<void> {
    for (const [record, rules] of await this.#items(records, rulesKey)) {
      const usable = usableOf(rules, isCompiledRules);
      const reader = () => this.#readers.get(record) ?? null;
      this.#loaded.set(record, usable && this.#spotterOf(usable, this.#gate, reader));
    }
  }

  async #loadReaders(): Promise<void> {
    const readerOf = this.#readerOf;
    if (!readerOf) return;
    const missing = [...this.#loaded.keys()].filter((record) => !this.#readers.has(record));
    for (const [record, data] of await this.#items(missing, quotationsKey)) {
      const usable = usableOf(data, isCompiledQuotations);
      this.#readers.set(record, usable && readerOf(usable));
    }
  }

  /** What is stored of some records. */
  async #items(
    records: readonly number[],
    keyOf: (record: string) => string,
  ): Promise<[number, unknown][]> {
    const keys = records.map((record) => keyOf(this.#index.records[record] ?? ''));
    const items = keys.length > 0 ? await loadPublished(keys) : {};
    return records.map((record, i) => [record, items[keys[i] as string]]);
  }
}

/** One that is broken must not keep pages from being read, nor the others from being used. */
function usableOf<T>(stored: unknown, isGood: (value: unknown) => value is T): T | null {
  const value = parsed(String(stored));
  if (isGood(value)) return value;
  console.error('On Record: a record of your own is broken and not used.', stored);
  return null;
}

/** All records look at a block one after the other, and ask the same of it. */
function lastTextOnly({ places }: Gate): Gate {
  let last = { text: '', places: places('') };
  return {
    places(text) {
      if (text !== last.text) last = { text, places: places(text) };
      return last.places;
    },
  };
}
