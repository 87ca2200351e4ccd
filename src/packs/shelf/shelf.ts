import { loadPack } from '../../record/load.ts';
import { problemLine } from '../../record/problem.ts';
import { takenBy } from '../adding/whose-id.ts';
import { compileRecord } from './compile-record.ts';
import { inTurn, packDatabase } from './database.ts';
import { loadShelf } from './load-shelf.ts';
import { LIMITS } from './pack-limits.ts';
import { packFieldsOf, type ShelfEntry } from './shelf-entry.ts';

/** Why a change of the records was not made; the message is for the console, the rest for a face. */
export class ShelfRefusal extends Error {
  override readonly name = 'ShelfRefusal';
  constructor(
    readonly reason: 'too-many-records' | 'too-many-names' | 'not-there' | 'changed-since',
    readonly most = 0,
  ) {
    super(`${reason}${most > 0 ? ` (${most})` : ''}`);
  }
}

/**
 * Takes a pack that was checked and shown to the reader, or puts it in the place of the record with its
 * id, which is kept as the earlier one.
 *
 * @throws {ShelfRefusal} when there would be too many, or the shelf is another than was shown; nothing
 *   has changed then.
 */
export function acceptWaiting(token: string): Promise<ShelfEntry> {
  return inTurn(async () => {
    const database = await packDatabase();
    const waiting = await database.get('waiting', token);
    if (!waiting) throw new ShelfRefusal('not-there');
    const { pack, entry, compiled } = waiting;
    const shelf = await loadShelf();
    const before = shelf.find(({ id }) => id === entry.id);
    // Another file, page or policy may have come between: what was shown is not what this would do.
    const isAsShown = (before?.changedAt ?? null) === waiting.shownBeside;
    if (!isAsShown || takenBy(pack, entry.origin, shelf)) throw new ShelfRefusal('changed-since');
    checkRoom(shelf, entry);
    const order = before?.order ?? Math.max(0, ...shelf.map((one) => one.order)) + 1;
    const isOn = before?.isOn ?? entry.isOn;
    const accepted = { ...entry, isOn, order, hasEarlier: before !== undefined };
    const earlier = before && (await database.get('packs', entry.id));
    const change = database.transaction(
      ['shelf', 'packs', 'earlier', 'compiled', 'waiting'],
      'readwrite',
    );
    await Promise.all([
      change.objectStore('shelf').put(accepted, entry.id),
      change.objectStore('packs').put(pack, entry.id),
      earlier
        ? change.objectStore('earlier').put(earlier, entry.id)
        : change.objectStore('earlier').delete(entry.id),
      change.objectStore('compiled').put(compiled, entry.id),
      change.objectStore('waiting').delete(token),
      change.done,
    ]);
    return accepted;
  });
}

/** @throws {ShelfRefusal} when a record has no room beside the others. */
export function checkRoom(shelf: readonly ShelfEntry[], coming: ShelfEntry): void {
  const others = shelf.filter(({ id }) => id !== coming.id);
  if (others.length >= LIMITS.records) {
    throw new ShelfRefusal('too-many-records', LIMITS.records);
  }
  const names = others
    .filter(({ isOn }) => isOn)
    .reduce((sum, { counts }) => sum + counts.names, coming.isOn ? coming.counts.names : 0);
  if (names > LIMITS.names) throw new ShelfRefusal('too-many-names', LIMITS.names);
}

/** Forgets what was checked and not accepted. */
export async function forgetWaiting(token: string): Promise<void> {
  await (await packDatabase()).delete('waiting', token);
}

/**
 * Has a record looked for and shown, or not.
 *
 * @throws {ShelfRefusal} when it is not there, or there is no room for it.
 */
export function setOn(id: string, isOn: boolean): Promise<void> {
  return inTurn(async () => {
    const shelf = await loadShelf();
    const entry = shelf.find((one) => one.id === id);
    if (!entry) throw new ShelfRefusal('not-there');
    const changed = { ...entry, isOn };
    if (isOn) checkRoom(shelf, changed);
    await (await packDatabase()).put('shelf', changed, id);
  });
}

/** Moves a record before or behind its neighbour. */
export function move(id: string, by: -1 | 1): Promise<void> {
  return inTurn(async () => {
    const shelf = [...(await loadShelf())];
    const at = shelf.findIndex((entry) => entry.id === id);
    const one = shelf[at];
    if (!one) throw new ShelfRefusal('not-there');
    if (!shelf[at + by]) return;
    shelf.splice(at, 1);
    shelf.splice(at + by, 0, one);
    const change = (await packDatabase()).transaction('shelf', 'readwrite');
    await Promise.all([
      // All anew: two may have come to have the same place.
      ...shelf.map((entry, i) => change.store.put({ ...entry, order: i + 1 }, entry.id)),
      change.done,
    ]);
  });
}

/** Takes a record away; it is kept as the earlier one until the browser starts anew. */
export function remove(id: string): Promise<void> {
  return inTurn(async () => {
    const database = await packDatabase();
    const pack = await database.get('packs', id);
    const change = database.transaction(['shelf', 'packs', 'earlier', 'compiled'], 'readwrite');
    await Promise.all([
      change.objectStore('shelf').delete(id),
      change.objectStore('packs').delete(id),
      change.objectStore('compiled').delete(id),
      pack && change.objectStore('earlier').put(pack, id),
      change.done,
    ]);
  });
}

/**
 * Puts a record back to what it was before its last change, or back at all.
 *
 * @param entry as it was, of one that was removed.
 * @throws {ShelfRefusal} when nothing earlier is kept, or there is no room for it.
 */
export function goBack(id: string, entry?: ShelfEntry): Promise<void> {
  return inTurn(async () => {
    const database = await packDatabase();
    const [earlier, now] = await Promise.all([
      database.get('earlier', id),
      database.get('packs', id),
    ]);
    const before = (await loadShelf()).find((one) => one.id === id) ?? entry;
    if (!earlier || !before) throw new ShelfRefusal('not-there');
    // All that may fail comes before the change. An older version may have kept what this one refuses.
    const [problem] = loadPack(earlier).problems;
    if (problem) throw new Error(problemLine(problem));
    const compiled = compileRecord(earlier);
    const restored: ShelfEntry = {
      ...before,
      ...(await packFieldsOf(earlier)),
      changedAt: Date.now(),
      hasEarlier: now !== undefined,
      unfit: null,
    };
    checkRoom(await loadShelf(), restored);
    const change = database.transaction(['shelf', 'packs', 'earlier', 'compiled'], 'readwrite');
    await Promise.all([
      change.objectStore('shelf').put(restored, id),
      change.objectStore('packs').put(earlier, id),
      change.objectStore('compiled').put(compiled, id),
      now ? change.objectStore('earlier').put(now, id) : change.objectStore('earlier').delete(id),
      change.done,
    ]);
  });
}
