import * as v from 'valibot';
import { Capture, Draft, MOST } from './draft.ts';
import { database, type Shelf, tellOfChange } from './drafts-database.ts';
import { type Kept, keptAs } from './kept.ts';
import { Limit } from './limit.ts';

/** What a reader writes, in IndexedDB: drafts, and words that no draft has yet. */

export const listDrafts = (): Promise<Kept<Draft>[]> => list('drafts', Draft);
export const listCaptures = (): Promise<Kept<Capture>[]> => list('captures', Capture);

export const loadCapture = (key: string): Promise<Kept<Capture> | null> =>
  load('captures', Capture, key);

/** @throws Limit when as many are kept as may be. */
export const addDraft = (draft: Draft): Promise<string> => add('drafts', Draft, draft);
/** @throws Limit when as many wait as may. */
export const addCapture = (capture: Capture): Promise<string> => add('captures', Capture, capture);

/**
 * Changes a draft as it is kept now, whoever wrote it last.
 *
 * @throws when it has gone or is broken, or would not fit its schema; then nothing is written.
 */
export async function changeDraft(key: string, change: (draft: Draft) => Draft): Promise<Draft> {
  const transaction = (await database()).transaction('drafts', 'readwrite');
  try {
    const raw = await transaction.store.get(key);
    if (raw === undefined) throw new Error(`the draft ${key} is not there any more`);
    const changed = v.parse(Draft, change(v.parse(Draft, raw)));
    await transaction.store.put(changed, key);
    await transaction.done;
    tellOfChange();
    return changed;
  } catch (error) {
    endQuietly(transaction);
    throw error;
  }
}

/** Removes what is kept under a key, broken or not, and gives it, to be put back. */
export async function remove(shelf: Shelf, key: string): Promise<unknown> {
  const transaction = (await database()).transaction(shelf, 'readwrite');
  const raw = await transaction.store.get(key);
  await transaction.store.delete(key);
  await transaction.done;
  tellOfChange();
  return raw;
}

/** Puts back what was removed, unless something is there. */
export async function restore(shelf: Shelf, key: string, raw: unknown): Promise<void> {
  await (await database()).add(shelf, raw, key);
  tellOfChange();
}

type Schema<T> = v.BaseSchema<unknown, T, v.BaseIssue<unknown>>;

async function list<T>(shelf: Shelf, schema: Schema<T>): Promise<Kept<T>[]> {
  const { store } = (await database()).transaction(shelf);
  const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return keys.map((key, i) => keptAs(schema, key, values[i]));
}

async function load<T>(shelf: Shelf, schema: Schema<T>, key: string): Promise<Kept<T> | null> {
  const raw = await (await database()).get(shelf, key);
  return raw === undefined ? null : keptAs(schema, key, raw);
}

async function add<T>(shelf: Shelf, schema: Schema<T>, value: T): Promise<string> {
  const checked = v.parse(schema, value);
  const transaction = (await database()).transaction(shelf, 'readwrite');
  try {
    if ((await transaction.store.count()) >= MOST[shelf]) throw new Limit(shelf, MOST[shelf]);
    const key = keyFor(Date.now());
    await transaction.store.add(checked, key);
    await transaction.done;
    tellOfChange();
    return key;
  } catch (error) {
    endQuietly(transaction);
    throw error;
  }
}

/** Keys in the order in which things were added. */
const keyFor = (time: number): string => `${time.toString(36)}-${crypto.randomUUID()}`;

/** What was begun is not written; that it ends so is no second error. */
function endQuietly(transaction: { abort(): void; readonly done: Promise<void> }): void {
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It had ended.
  }
}
