import { native } from '../../platform/native.ts';
import { loadPack } from '../../record/load.ts';
import { problemLine } from '../../record/problem.ts';
import type { Pack } from '../../record/schema.ts';
import { takenBy } from '../adding/whose-id.ts';
import { compileRecord } from './compile-record.ts';
import { inTurn, packDatabase } from './database.ts';
import { isPublished, publish } from './publish.ts';
import { loadShelf } from './shelf.ts';
import { entryOf, type ShelfEntry } from './shelf-entry.ts';
import { storageSink } from './storage-sink.ts';

/** Where versions up to 0.1 kept packs, and what they compiled. */
const OLD_PACKS = 'packs';
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
      const pack = await database.get('packs', entry.id);
      const unfit = unfitness(pack, entry.id);
      if (pack && unfit === null) {
        await database.put('compiled', compileRecord(pack), entry.id);
      }
      // Under a new time, so that pages are given what was compiled now.
      await database.put('shelf', { ...entry, unfit, changedAt: Date.now() }, entry.id);
    }
    await database.clear('waiting');
  });
  if ((await loadShelf()).length > 0) await publish(storageSink);
}

/** Makes up for a publication that was interrupted, by a page that was closed for instance. */
export async function finishPublication(): Promise<void> {
  if (!(await isPublished())) await publish(storageSink);
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

function unfitness(pack: Pack | undefined, id: string): string | null {
  if (!pack) return `there is no record "${id}"`;
  const [problem] = loadPack(pack).problems;
  if (problem) return problemLine(problem);
  const taken = takenBy(pack, []);
  return taken && `its id, "${id}", is that of a record that comes with the extension`;
}

async function takeOverOldPacks(): Promise<void> {
  const { [OLD_PACKS]: old } = await native.storage.local.get(OLD_PACKS);
  if (!Array.isArray(old)) return;
  await inTurn(async () => {
    const database = await packDatabase();
    for (const [i, raw] of old.entries()) {
      const id = (raw as { pack?: { id?: unknown } } | null)?.pack?.id;
      if (typeof id !== 'string' || (await database.get('shelf', id))) continue;
      const { pack } = loadPack(raw);
      await database.put('packs', pack ?? (raw as Pack), id);
      await database.put('shelf', pack ? await entryFor(pack, i) : unfitEntry(id, i), id);
    }
  });
  await native.storage.local.remove(OLD_KEYS);
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
