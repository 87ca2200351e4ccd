import { compileRecord } from './compile-record.ts';
import { inTurn, packDatabase } from './database.ts';
import { LIMITS } from './pack-limits.ts';
import { packFieldsOf, type ShelfEntry } from './shelf-entry.ts';

/** Why a change of the records was not made; the message is for the console, the rest for a face. */
export class ShelfRefusal extends Error {
  override readonly name = 'ShelfRefusal';
  constructor(
    readonly reason: 'too-many-records' | 'too-many-names' | 'not-there',
    readonly most = 0,
  ) {
    super(`${reason}${most > 0 ? ` (${most})` : ''}`);
  }
}

/** All records that are not built in, in the reader's order. */
export async function loadShelf(): Promise<readonly ShelfEntry[]> {
  const entries = await (await packDatabase()).getAll('shelf');
  return entries.filter(isEntry).sort((a, b) => a.order - b.order);
}

/** What is broken is left out of lists, and stays where it is. */
function isEntry(raw: unknown): raw is ShelfEntry {
  const { id, title, order } = (raw ?? {}) as Partial<ShelfEntry>;
  return typeof id === 'string' && typeof title === 'string' && typeof order === 'number';
}

/**
 * Takes a pack that was checked and shown to the reader, or puts it in the place of the record with its
 * id, which is kept as the earlier one.
 *
 * @throws {ShelfRefusal} when there would be too many; nothing has changed then.
 */
export function acceptWaiting(token: string): Promise<ShelfEntry> {
  return inTurn(async () => {
    const database = await packDatabase();
    const waiting = await database.get('waiting', token);
    if (!waiting) throw new ShelfRefusal('not-there');
    const { pack, entry, compiled } = waiting;
    const shelf = await loadShelf();
    const before = shelf.find(({ id }) => id === entry.id);
    checkRoom(shelf, entry);
    const order = before?.order ?? Math.max(0, ...shelf.map((one) => one.order)) + 1;
    const accepted = { ...entry, order, hasEarlier: before !== undefined };
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
export async function forgetWaiting(token?: string): Promise<void> {
  const database = await packDatabase();
  await (token === undefined ? database.clear('waiting') : database.delete('waiting', token));
}

/** Changes one entry. @throws {ShelfRefusal} when it is not there, or there is no room for it. */
async function changeEntry(
  id: string,
  change: (entry: ShelfEntry, shelf: readonly ShelfEntry[]) => ShelfEntry,
): Promise<void> {
  const shelf = await loadShelf();
  const entry = shelf.find((one) => one.id === id);
  if (!entry) throw new ShelfRefusal('not-there');
  const changed = change(entry, shelf);
  if (changed.isOn && !entry.isOn) checkRoom(shelf, changed);
  await (await packDatabase()).put('shelf', changed, id);
}

/** Has a record looked for and shown, or not. */
export function setOn(id: string, isOn: boolean): Promise<void> {
  return inTurn(() => changeEntry(id, (entry) => ({ ...entry, isOn })));
}

/** Moves a record before or behind its neighbour. */
export function move(id: string, by: -1 | 1): Promise<void> {
  return inTurn(async () => {
    const shelf = await loadShelf();
    const at = shelf.findIndex((entry) => entry.id === id);
    const [one, other] = [shelf[at], shelf[at + by]];
    if (!one) throw new ShelfRefusal('not-there');
    if (!other) return;
    await changeEntry(one.id, (entry) => ({ ...entry, order: other.order }));
    await changeEntry(other.id, (entry) => ({ ...entry, order: one.order }));
  });
}

/** Takes a record away; it is kept as the earlier one until another of its id comes. */
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
 * @throws {ShelfRefusal} when nothing earlier is kept.
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
    const restored: ShelfEntry = {
      ...before,
      ...(await packFieldsOf(earlier)),
      changedAt: Date.now(),
      hasEarlier: now !== undefined,
    };
    checkRoom(await loadShelf(), restored);
    const change = database.transaction(['shelf', 'packs', 'earlier', 'compiled'], 'readwrite');
    await Promise.all([
      change.objectStore('shelf').put(restored, id),
      change.objectStore('packs').put(earlier, id),
      change.objectStore('compiled').put(compileRecord(earlier), id),
      now ? change.objectStore('earlier').put(now, id) : change.objectStore('earlier').delete(id),
      change.done,
    ]);
  });
}
