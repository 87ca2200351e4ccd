import { FORMAT } from '../../spotting/compiled/compiled-rules.ts';
import { inTurn, type Published, packDatabase } from './database.ts';
import { loadShelf } from './load-shelf.ts';
import { type PublishedRecord, publicationOf } from './publication.ts';
import type { ShelfEntry } from './shelf-entry.ts';

/** Where items go that pages read: `storage.local`, or a page that has it. */
export interface Sink {
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: readonly string[]): Promise<void>;
}

/** So much is handed over at once, in characters, so that no page is held up. */
const AT_ONCE = 200_000;

/**
 * Gives pages what they need of the records that are on now. What they had stays until the new is
 * there whole; one that was interrupted is made up for by the next.
 */
export function publish(sink: Sink): Promise<void> {
  return inTurn(async () => {
    const database = await packDatabase();
    const entries = await publishable();
    const records: PublishedRecord[] = [];
    for (const entry of entries) {
      const compiled = await database.get('compiled', entry.id);
      if (compiled) records.push({ ...compiled, key: keyOf(entry) });
    }
    const of = { records: entries.map(keyOf), format: FORMAT };
    const last = await database.get('published', 'last');
    const revision = (last?.revision ?? 0) + 1;
    const publication = publicationOf(records, revision);
    const keys = [...publication.before.keys(), ...publication.last.keys()];
    const note = (published: Published) => database.put('published', published, 'last');
    const had = last?.keys ?? [];
    await note({ ...of, revision, keys: [...new Set([...had, ...keys])], isDone: false });
    // What stands there under the same key is the same.
    const there = new Set(last?.isDone ? had : []);
    const coming = [...publication.before].filter(([key]) => !there.has(key));
    for (const items of portions(coming)) await sink.set(Object.fromEntries(items));
    await sink.set(Object.fromEntries(publication.last));
    const wanted = new Set(keys);
    await sink.remove(had.filter((key) => !wanted.has(key)));
    await note({ ...of, revision, keys, isDone: true });
  });
}

/** Has what pages should be given been written whole, and is it of the records as they are now? */
export async function isPublished(): Promise<boolean> {
  const last = await (await packDatabase()).get('published', 'last');
  const records = (await publishable()).map(keyOf);
  if (!last) return records.length === 0;
  return last.isDone && last.format === FORMAT && last.records.join() === records.join();
}

/** The records that are on and can be used, in the reader's order. */
async function publishable(): Promise<readonly ShelfEntry[]> {
  return (await loadShelf()).filter(({ isOn, unfit }) => isOn && unfit === null);
}

/** Another one when the record has changed. */
const keyOf = ({ id, changedAt }: ShelfEntry) => `${id}@${changedAt}`;

function* portions(items: readonly (readonly [string, unknown])[]) {
  let portion: (readonly [string, unknown])[] = [];
  let size = 0;
  for (const item of items) {
    const length = String(item[1]).length;
    if (size > 0 && size + length > AT_ONCE) {
      yield portion;
      portion = [];
      size = 0;
    }
    portion.push(item);
    size += length;
  }
  if (portion.length > 0) yield portion;
}
