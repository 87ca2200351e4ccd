import { native } from '../../platform/native.ts';
import { loadPack } from '../../record/load.ts';
import { type Problem, problemLine } from '../../record/problem.ts';
import type { Pack } from '../../record/schema.ts';
import { FORMAT } from '../../spotting/compiled/compiled-rules.ts';
import { takenBy } from '../adding/whose-id.ts';
import { compileRecord } from './compile-record.ts';
import { inTurn, packDatabase } from './database.ts';
import { loadShelf } from './load-shelf.ts';
import { isPublished, publish } from './publish.ts';
import { entryOf, packFieldsOf, type ShelfEntry } from './shelf-entry.ts';
import { storageSink } from './storage-sink.ts';

/** Where versions up to 0.1 kept packs, and what they compiled. */
const OLD_PACKS = 'packs';
const OLD_LEFT = 'packsOfNoPlace';
const OLD_KEYS = [OLD_PACKS, 'ownRules', 'ownGates', 'ownQuotations'];

/**
 * Checks and compiles the kept records again, as a version of the extension does that was just
 * installed: it may not understand what another compiled. One that no longer fits stays on the shelf,
 * with what is wrong, and is not used.
 */
export async function refreshRecords(): Promise<void> {
  await takeOverOldPacks();
  await inTurn(async () => {
    const database = await packDatabase();
    for (const entry of await loadShelf()) {
      const kept = await database.get('packs', entry.id);
      const { pack, unfit } = looked(kept, entry.id);
      // Under a new time, so that pages are given what is compiled now.
      const changedAt = Date.now();
      const fields = pack ? await packFieldsOf(pack) : {};
      const compiled = pack && compileRecord(pack);
      const change = database.transaction(['shelf', 'packs', 'compiled'], 'readwrite');
      await Promise.all([
        pack && change.objectStore('packs').put(pack, entry.id),
        compiled && change.objectStore('compiled').put(compiled, entry.id),
        change.objectStore('shelf').put({ ...entry, ...fields, unfit, changedAt }, entry.id),
        change.done,
      ]);
    }
    await database.clear('waiting');
  });
  if ((await loadShelf()).length > 0) await publish(storageSink);
}

/** Makes up for what was interrupted, by a page that was closed or a browser that ended. */
export async function finishPublication(): Promise<void> {
  if (await isPublished()) return;
  const last = await (await packDatabase()).get('published', 'last');
  // What an older version compiled cannot be given out.
  if (last && last.format !== FORMAT) await refreshRecords();
  else await publish(storageSink);
}

/** Forgets files that nobody decided on, and records that were removed: no page offers a way back now. */
export function forgetLeft(): Promise<void> {
  return inTurn(async () => {
    const database = await packDatabase();
    await database.clear('waiting');
    const kept = new Set((await loadShelf()).map(({ id }) => id));
    for (const id of await database.getAllKeys('earlier')) {
      if (!kept.has(id)) await database.delete('earlier', id);
    }
  });
}

/** A kept pack as this version reads it, or why it cannot be used. */
function looked(
  kept: Pack | undefined,
  id: string,
): { readonly pack: Pack | null; readonly unfit: string | null } {
  if (!kept) return { pack: null, unfit: `there is no record "${id}"` };
  const { pack, problems } = loadPack(kept);
  if (!pack) return { pack, unfit: problemLine(problems[0] as Problem) };
  if (!takenBy(pack, 'reader', [])) return { pack, unfit: null };
  const unfit = `its id, "${id}", is that of a record that comes with the extension`;
  return { pack: null, unfit };
}

async function takeOverOldPacks(): Promise<void> {
  const { [OLD_PACKS]: old } = await native.storage.local.get(OLD_PACKS);
  if (!Array.isArray(old)) return;
  const left: unknown[] = [];
  await inTurn(async () => {
    const database = await packDatabase();
    for (const [i, raw] of old.entries()) {
      const id = (raw as { pack?: { id?: unknown } } | null)?.pack?.id;
      if (typeof id !== 'string' || (await database.get('shelf', id))) {
        left.push(raw);
        continue;
      }
      const { pack } = loadPack(raw);
      await database.put('packs', pack ?? (raw as Pack), id);
      await database.put('shelf', pack ? await entryFor(pack, i) : unfitEntry(id, i), id);
    }
  });
  await native.storage.local.remove(OLD_KEYS);
  // What has no place on the shelf is not thrown away for that.
  if (left.length > 0) await native.storage.local.set({ [OLD_LEFT]: left });
}

const entryFor = (pack: Pack, i: number): Promise<ShelfEntry> =>
  entryOf(pack, { origin: 'reader', order: i + 1, now: Date.now() });

/** It can still be listed, saved to a file and removed. */
function unfitEntry(id: string, i: number): ShelfEntry {
  return {
    id,
    title: id,
    curator: '',
    licence: '',
    version: '',
    asOf: { value: '', precision: 'year' },
    counts: { claims: 0, positions: 0, sources: 0, companies: 0, names: 0 },
    hash: '',
    origin: 'reader',
    isOn: true,
    order: i + 1,
    changedAt: Date.now(),
    hasEarlier: false,
    unfit: 'has not been checked',
  };
}
