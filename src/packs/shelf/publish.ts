import { inTurn, type Published, packDatabase } from './database.ts';
import { type PublishedRecord, publicationOf } from './publication.ts';
import { loadShelf } from './shelf.ts';

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
    const entries = (await loadShelf()).filter(({ isOn, unfit }) => isOn && unfit === null);
    const records: PublishedRecord[] = [];
    for (const { id, changedAt } of entries) {
      const compiled = await database.get('compiled', id);
      if (compiled) records.push({ ...compiled, key: `${id}@${changedAt}` });
    }
    const last = await database.get('published', 'last');
    const revision = (last?.revision ?? 0) + 1;
    const publication = publicationOf(records, revision);
    const keys = [...publication.before.keys(), ...publication.last.keys()];
    const note = (published: Published) => database.put('published', published, 'last');
    const had = last?.keys ?? [];
    await note({ revision, keys: [...new Set([...had, ...keys])], isDone: false });
    // What stands there under the same key is the same.
    const there = new Set(last?.isDone ? had : []);
    const coming = [...publication.before].filter(([key]) => !there.has(key));
    for (const items of portions(coming)) await sink.set(Object.fromEntries(items));
    await sink.set(Object.fromEntries(publication.last));
    const wanted = new Set(keys);
    await sink.remove(had.filter((key) => !wanted.has(key)));
    await note({ revision, keys, isDone: true });
  });
}

/** Was all that pages should have been given written? */
export async function isPublished(): Promise<boolean> {
  return (await (await packDatabase()).get('published', 'last'))?.isDone ?? true;
}

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
