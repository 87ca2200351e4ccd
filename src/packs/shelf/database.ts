import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Pack } from '../../record/schema.ts';
import type { SpotterRules } from '../../spotting/compiled/compiled-rules.ts';
import type { CompiledQuotations } from '../../spotting/quotations/compiled/compiled-quotations.ts';
import type { Sought } from '../../spotting/rules/gate-sources.ts';
import type { ShelfEntry } from './shelf-entry.ts';

/**
 * The reader's own records, in the extension's IndexedDB: it takes files of any size, and gives each
 * part by itself. Content scripts cannot reach it; what they need is published (`published.ts`).
 */
interface Stores extends DBSchema {
  /** What a list needs of each record, by its id. */
  shelf: { key: string; value: ShelfEntry };
  /** Records whole, by their id. Checked when they were added. */
  packs: { key: string; value: Pack };
  /** What each was before its last change, by its id. */
  earlier: { key: string; value: Pack };
  /** What pages need of each, by its id. */
  compiled: { key: string; value: CompiledRecord };
  /** Checked, and not accepted yet, by a token. */
  waiting: { key: string; value: WaitingPack };
  /** Under `last`: which items of the storage pages were given. */
  published: { key: string; value: Published };
}

export interface Published {
  readonly revision: number;
  /** Keys of the storage, whether or not all of them came to be written. */
  readonly keys: readonly string[];
  /** Were they? */
  readonly isDone: boolean;
  /** What they are of: see `publish.ts`. */
  readonly records: readonly string[];
  /** `FORMAT` of what was compiled. */
  readonly format: number;
}

export interface CompiledRecord {
  readonly sought: Sought;
  readonly rules: SpotterRules;
  readonly quotations: CompiledQuotations;
}

export interface WaitingPack {
  readonly pack: Pack;
  readonly compiled: CompiledRecord;
  readonly entry: ShelfEntry;
  /** When the record with its id was last changed, as the reader was shown it; null where there was none. */
  readonly shownBeside: number | null;
}

export type PackDatabase = IDBPDatabase<Stores>;

const NAME = 'on-record-packs';
const STORES = ['shelf', 'packs', 'earlier', 'compiled', 'waiting', 'published'] as const;

let open: Promise<PackDatabase> | null = null;

/** The database, made when there is none. Rejects when the browser has none for us. */
export function packDatabase(): Promise<PackDatabase> {
  const forget = () => {
    open = null;
  };
  open ??= openDB<Stores>(NAME, 1, {
    upgrade(database) {
      for (const store of STORES) database.createObjectStore(store);
    },
    // Another version of the extension wants to change it.
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
    terminated: forget,
  });
  open.catch(forget);
  return open;
}

/** One change of the records at a time, from whichever page, worker or background. */
export function inTurn<T>(change: () => Promise<T>): Promise<T> {
  return navigator.locks.request('on-record-packs', change) as Promise<T>;
}
