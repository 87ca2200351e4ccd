import type { Pack } from '../../record/schema.ts';
import { checkPackText } from '../adding/check-pack-text.ts';
import { takenBy } from '../adding/whose-id.ts';
import { compileRecord } from './compile-record.ts';
import { inTurn, type PackDatabase, packDatabase } from './database.ts';
import { loadShelf } from './load-shelf.ts';
import { complain, loadManagedPacks } from './managed-packs.ts';
import { LIMITS } from './pack-limits.ts';
import { oddNames } from './publication.ts';
import { publish } from './publish.ts';
import { checkRoom } from './shelf.ts';
import { countsOf, entryOf, type ShelfEntry } from './shelf-entry.ts';
import { storageSink } from './storage-sink.ts';

/**
 * Puts the records that an organisation has set by policy on the shelf, each as it is there, and takes
 * those away that it has set no more. The reader can turn one off, and not remove it. What does not fit
 * is left out and said on the console; a record of the reader's own stays theirs.
 */
export async function takeManagedRecords(): Promise<void> {
  const packs = await loadManagedPacks();
  // What could not be read may still be set.
  if (packs === null) return;
  const texts = packs.map((raw) => (typeof raw === 'string' ? raw : JSON.stringify(raw)));
  const isChanged = await inTurn(async () => {
    const database = await packDatabase();
    const shelf = await loadShelf();
    const managed = new Set<string>();
    // In the policy's order, before the reader's own.
    const first = Math.min(0, ...shelf.map(({ order }) => order)) - texts.length;
    let changes = 0;
    for (const [i, text] of texts.entries()) {
      const pack = soundPack(text, i, shelf);
      if (!pack || managed.has(pack.pack.id)) continue;
      managed.add(pack.pack.id);
      const isPut = await put(database, pack, shelf, first + i).catch((error: unknown) => {
        complain(`packs.${i}: ${error instanceof Error ? error.message : String(error)}`);
        return false;
      });
      if (isPut) changes++;
    }
    for (const { id, origin } of shelf) {
      if (origin !== 'organisation' || managed.has(id)) continue;
      for (const store of ['shelf', 'packs', 'compiled'] as const) await database.delete(store, id);
      changes++;
    }
    return changes > 0;
  });
  if (isChanged) await publish(storageSink);
}

function soundPack(text: string, i: number, shelf: readonly ShelfEntry[]): Pack | null {
  const { pack, problems } = checkPackText(text, `packs.${i}`);
  if (!pack) {
    const [{ line, path, reason } = { line: 1, path: '', reason: '' }] = problems;
    complain(`packs.${i}, line ${line}: ${path ? `${path}: ` : ''}${reason}`);
    return null;
  }
  const { claims, names } = countsOf(pack);
  if (claims > LIMITS.claims || names > LIMITS.names) {
    complain(`packs.${i}: may have ${LIMITS.claims} claims and ${LIMITS.names} names.`);
    return null;
  }
  const taken = takenBy(pack, 'organisation', shelf);
  if (!taken) return pack;
  complain(`packs.${i}: its id, "${taken.id}", is that of "${taken.title}".`);
  return null;
}

/** Was it not there as it is? */
async function put(
  database: PackDatabase,
  pack: Pack,
  shelf: readonly ShelfEntry[],
  place: number,
): Promise<boolean> {
  const { id } = pack.pack;
  const before = shelf.find((entry) => entry.id === id);
  const kept = before?.origin === 'organisation' ? await database.get('packs', id) : undefined;
  if (JSON.stringify(kept) === JSON.stringify(pack)) return false;
  const order = before?.order ?? place;
  const entry = {
    ...(await entryOf(pack, { origin: 'organisation', order, now: Date.now() })),
    isOn: before?.isOn ?? true,
  };
  checkRoom(await loadShelf(), entry);
  const compiled = compileRecord(pack);
  if (oddNames(compiled.sought) > LIMITS.oddNames) {
    throw new Error(`may have ${LIMITS.oddNames} names that cannot be looked up by their letters.`);
  }
  const change = database.transaction(['shelf', 'packs', 'compiled'], 'readwrite');
  await Promise.all([
    change.objectStore('packs').put(pack, id),
    change.objectStore('compiled').put(compiled, id),
    change.objectStore('shelf').put(entry, id),
    change.done,
  ]);
  return true;
}
