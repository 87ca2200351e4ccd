import 'fake-indexeddb/auto';
import '../fake-browser.ts';

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Assessment, assess } from '../../../src/packs/adding/assess.ts';
import { loadOwnGate } from '../../../src/packs/on-pages/load-gate.ts';
import { INDEX, loadIndex } from '../../../src/packs/on-pages/published.ts';
import { packDatabase } from '../../../src/packs/shelf/database.ts';
import { loadShelf } from '../../../src/packs/shelf/load-shelf.ts';
import { openLibrary, openRecord } from '../../../src/packs/shelf/open-record.ts';
import { onPacksChanged } from '../../../src/packs/shelf/own-packs.ts';
import { LIMITS } from '../../../src/packs/shelf/pack-limits.ts';
import { publish } from '../../../src/packs/shelf/publish.ts';
import { finishPublication, forgetLeft, refreshRecords } from '../../../src/packs/shelf/refresh.ts';
import * as shelf from '../../../src/packs/shelf/shelf.ts';
import { storageSink } from '../../../src/packs/shelf/storage-sink.ts';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import { soundPack } from '../../packs/hostile-packs.ts';
import { local, resetFakeBrowser } from '../fake-browser.ts';

type Pack = ReturnType<typeof soundPack>;

async function assessed(pack: Pack): Promise<Assessment> {
  const answer = await assess(JSON.stringify(pack), {
    file: 'x.json',
    origin: 'reader',
    onStage: () => undefined,
  });
  if (answer.kind !== 'fits') throw new Error(JSON.stringify(answer));
  return answer;
}
const add = async (pack: Pack) => shelf.acceptWaiting((await assessed(pack)).token);
const next = (pack: Pack, change: (pack: Pack) => void): Pack => {
  const copy = structuredClone(pack);
  copy.pack.version = '9.0.0';
  change(copy);
  return copy;
};
const ids = async () => (await loadShelf()).map(({ id }) => id);
const titleOf = async (id: string) => (await openRecord(id))?.pack.pack.title;

beforeEach(async () => {
  resetFakeBrowser();
  const database = await packDatabase();
  for (const store of database.objectStoreNames) await database.clear(store);
});

describe('the shelf', () => {
  it('keeps records in the order in which they were added, until they are moved', async () => {
    for (const id of ['one', 'two', 'three']) await add(soundPack(id));
    expect(await ids()).toEqual(['one', 'two', 'three']);
    await shelf.move('three', -1);
    expect(await ids()).toEqual(['one', 'three', 'two']);
    await shelf.move('one', -1);
    await shelf.move('two', 1);
    expect(await ids()).toEqual(['one', 'three', 'two']);
  });

  it('shows an update before it is taken, and keeps what was there to go back to', async () => {
    const first = soundPack('one');
    await add(first);
    const second = next(first, (pack) => {
      pack.pack.title = 'Another title';
      pack.claims[0].text = 'Somebody asked for something else.';
      pack.names.entities[0].long.push('Example Trust');
    });
    const { update, entry } = await assessed(second);
    expect(update).toMatchObject({ isOlder: false, fromVersion: first.pack.version });
    expect(update?.changes.map(({ part, how, id }) => [part, how, id])).toEqual([
      ['pack', 'changed', 'title'],
      ['pack', 'changed', 'version'],
      ['claims', 'changed', first.claims[0].id],
      ['names', 'changed', 'example-bank'],
    ]);
    expect(update?.counts).toEqual({ added: 0, changed: 4, removed: 0 });
    // Not yet taken.
    expect(await titleOf('one')).toBe(first.pack.title);
    expect(entry.title).toBe('Another title');
    await add(second);
    expect(await titleOf('one')).toBe('Another title');
    expect((await loadShelf())[0]?.hasEarlier).toBe(true);
    await shelf.goBack('one');
    expect(await titleOf('one')).toBe(first.pack.title);
    expect((await loadShelf())[0]?.version).toBe(first.pack.version);
    // And forth again.
    await shelf.goBack('one');
    expect(await titleOf('one')).toBe('Another title');
  });

  it('of two files with one id that were shown as new, takes the first that is accepted', async () => {
    const [mine, theirs] = [soundPack('same'), soundPack('same')];
    theirs.pack.curator = 'Somebody else';
    const [first, second] = [await assessed(mine), await assessed(theirs)];
    await shelf.acceptWaiting(first.token);
    await expect(shelf.acceptWaiting(second.token)).rejects.toMatchObject({
      reason: 'changed-since',
    });
    expect((await openRecord('same'))?.pack.pack.curator).toBe(mine.pack.curator);
  });

  it('takes no update that was shown beside another version than there is', async () => {
    const first = soundPack('one');
    await add(first);
    const shown = await assessed(next(first, () => undefined));
    await new Promise((resolve) => setTimeout(resolve, 2));
    const between = next(first, (pack) => {
      pack.pack.title = 'In between';
    });
    await add(between);
    await expect(shelf.acceptWaiting(shown.token)).rejects.toMatchObject({
      reason: 'changed-since',
    });
    expect(await titleOf('one')).toBe('In between');
  });

  it('moves records that have come to have one place', async () => {
    await add(soundPack('a'));
    const b = await add(soundPack('b'));
    await shelf.remove('b');
    await add(soundPack('c'));
    await shelf.goBack('b', b);
    const before = await ids();
    await shelf.move(before.at(-1) ?? '', -1);
    expect(await ids()).toEqual(['a', before[2], before[1]]);
  });

  it('does not go back to what this version cannot use, and keeps what is there', async () => {
    const first = soundPack('one');
    await add(first);
    await add(next(first, () => undefined));
    const database = await packDatabase();
    await database.put('earlier', { ...first, claims: 'of long ago' } as never, 'one');
    await expect(shelf.goBack('one')).rejects.toThrow();
    expect((await openRecord('one'))?.pack.pack.version).toBe('9.0.0');
    expect((await loadShelf())[0]?.version).toBe('9.0.0');
  });

  it('says that an update is older', async () => {
    const first = soundPack('one');
    await add(next(first, () => undefined));
    expect((await assessed(first)).update).toMatchObject({ isOlder: true });
  });

  it('counts what an update adds and removes', async () => {
    const first = soundPack('one');
    await add(first);
    const fewer = next(first, (pack) => {
      pack.disagreements = [];
      pack.timeline = [...pack.timeline, { ...pack.timeline.at(-1), id: 'later' }];
    });
    const { counts } = (await assessed(fewer)).update ?? {};
    expect(counts).toEqual({ added: 1, changed: 1, removed: first.disagreements.length });
  });

  it('brings a removed record back', async () => {
    const entry = await add(soundPack('one'));
    await shelf.remove('one');
    expect(await ids()).toEqual([]);
    expect(await openRecord('one')).toBeUndefined();
    await shelf.goBack('one', entry);
    expect(await ids()).toEqual(['one']);
    expect(await titleOf('one')).toBe(entry.title);
  });

  it('an id belongs to who keeps the record', async () => {
    await add(soundPack('one'));
    const theirs = soundPack('one');
    theirs.pack.curator = 'Somebody else';
    const answer = await assess(JSON.stringify(theirs), {
      file: 'x.json',
      origin: 'reader',
      onStage: () => undefined,
    });
    expect(answer).toMatchObject({ kind: 'taken', taken: { by: 'another', id: 'one' } });
  });

  it('tells of names that are others’, or common words', async () => {
    const one = soundPack('one', 'Acme Trust');
    await add(one);
    const two = soundPack('two', 'acme-trust');
    two.names.entities[0].long.push('Facebook', 'time', 'Nobody Else Has This');
    const { clashes } = await assessed(two);
    expect(clashes).toEqual([
      { name: 'acme-trust', with: one.pack.title },
      { name: 'Facebook', with: builtinPacks()[0]?.pack.title },
      { name: 'time', with: null },
    ]);
  });

  it('holds so many records, and so many names', async () => {
    const entry = await add(soundPack('one'));
    const database = await packDatabase();
    const full = { ...entry, id: 'full', counts: { ...entry.counts, names: LIMITS.names } };
    await database.put('shelf', full, 'full');
    await expect(add(soundPack('two'))).rejects.toMatchObject({ reason: 'too-many-names' });
    await database.put('shelf', { ...full, isOn: false }, 'full');
    await add(soundPack('two'));
    await expect(shelf.setOn('full', true)).rejects.toMatchObject({ most: LIMITS.names });
    for (let i = 0; i < LIMITS.records - 3; i++) {
      await database.put('shelf', { ...entry, id: `r-${i}`, isOn: false }, `r-${i}`);
    }
    await expect(add(soundPack('three'))).rejects.toMatchObject({ reason: 'too-many-records' });
    // An update takes no further place.
    await add(next(soundPack('one'), () => undefined));
  });

  it('never puts a record in the place of a built-in one', async () => {
    const [builtin] = builtinPacks();
    const id = builtin?.pack.id ?? '';
    const database = await packDatabase();
    await database.put('packs', soundPack(id), id);
    await database.put('shelf', { ...(await add(soundPack('one'))), id }, id);
    const dossier = (await openLibrary([id, 'one'])).get(id);
    expect(dossier).toMatchObject({ origin: 'builtin', pack: { pack: builtin?.pack } });
    await refreshRecords();
    expect((await loadShelf()).find((entry) => entry.id === id)?.unfit).toMatch(
      /comes with the extension/,
    );
    expect((await loadIndex())?.records.join()).not.toContain(id);
  });
});

describe('what pages are given', () => {
  it('is that of the records that are on, and changes in one step', async () => {
    let told = 0;
    const stop = onPacksChanged(() => told++);
    await add(soundPack('one'));
    await add(soundPack('two'));
    await publish(storageSink);
    expect((await loadIndex())?.records).toHaveLength(2);
    expect(await loadOwnGate()).not.toBeNull();
    await shelf.setOn('one', false);
    await publish(storageSink);
    expect((await loadIndex())?.records).toEqual([expect.stringMatching(/^two@/)]);
    expect(Object.keys(local.items).filter((key) => /one@|Where\/1\//.test(key))).toEqual([]);
    await shelf.remove('one');
    await shelf.remove('two');
    await publish(storageSink);
    expect(await loadIndex()).toBeNull();
    expect(Object.keys(local.items)).toEqual([INDEX]);
    stop();
    expect(told).toBe(3);
  });

  it('that could not be written is made up for, and nothing is lost', async () => {
    await add(soundPack('one'));
    local.refuses = 'The disk is full.';
    await expect(publish(storageSink)).rejects.toThrow('The disk is full.');
    expect(await ids()).toEqual(['one']);
    local.refuses = undefined;
    await finishPublication();
    expect((await loadIndex())?.records).toHaveLength(1);
    const written = vi.spyOn(local, 'set');
    await finishPublication();
    expect(written).not.toHaveBeenCalled();
  });

  it('is made up for where the page was closed before it began', async () => {
    await add(soundPack('one'));
    await publish(storageSink);
    await add(soundPack('two'));
    await shelf.setOn('one', false);
    await finishPublication();
    expect((await loadIndex())?.records).toEqual([expect.stringMatching(/^two@/)]);
  });
});

describe('what nobody decided on', () => {
  it('and what was removed is forgotten; what can be gone back to is kept', async () => {
    const database = await packDatabase();
    await add(soundPack('one'));
    await add(next(soundPack('one'), () => undefined));
    await add(soundPack('two'));
    await shelf.remove('two');
    await assessed(soundPack('three'));
    await forgetLeft();
    expect(await database.getAllKeys('waiting')).toEqual([]);
    expect(await database.getAllKeys('earlier')).toEqual(['one']);
  });
});

describe('records that an older version kept', () => {
  it('are taken over; one that no longer fits stays, with what is wrong', async () => {
    const [builtin] = builtinPacks();
    await local.set({
      packs: [soundPack('mine'), { pack: { id: 'old' }, claims: 'of long ago' }, builtin, 7],
      ownRules: [{ format: 1 }],
      ownGates: [],
      ownQuotations: [],
    });
    await refreshRecords();
    const entries = await loadShelf();
    expect(entries.map(({ id, unfit }) => [id, unfit === null])).toEqual([
      ['mine', true],
      ['old', false],
      [builtin?.pack.id, false],
    ]);
    expect((await loadIndex())?.records).toEqual([expect.stringMatching(/^mine@/)]);
    expect(Object.keys(local.items)).not.toContain('packs');
    expect((await openLibrary(['mine', 'old'])).has('old')).toBe(false);
  });

  it('can be updated by a file that fits', async () => {
    await local.set({ packs: [{ pack: { id: 'old' }, claims: 'of long ago' }] });
    await refreshRecords();
    const answer = await assessed(soundPack('old'));
    await shelf.acceptWaiting(answer.token);
    expect((await loadShelf())[0]).toMatchObject({ id: 'old', unfit: null });
  });

  it('are kept aside where they have no id, or that of another', async () => {
    const twice = [soundPack('mine'), { ...soundPack('mine'), claims: [] }, { claims: 7 }];
    await local.set({ packs: twice });
    await refreshRecords();
    expect(local.items.packsOfNoPlace).toEqual([twice[1], twice[2]]);
  });

  it('that another format compiled are compiled anew when the browser starts', async () => {
    await add(soundPack('one'));
    await publish(storageSink);
    const database = await packDatabase();
    const last = await database.get('published', 'last');
    await database.put('published', { ...last, format: 1 } as never, 'last');
    await finishPublication();
    expect((await database.get('published', 'last'))?.format).toBeGreaterThan(1);
    expect((await loadIndex())?.records).toHaveLength(1);
  });

  it('what is no list of them is let be', async () => {
    await local.set({ packs: 'none' });
    await refreshRecords();
    expect(await loadShelf()).toEqual([]);
    expect(local.items).toEqual({ packs: 'none' });
  });

  it('a broken shelf lists what can be read', async () => {
    const database = await packDatabase();
    await add(soundPack('one'));
    await database.put('shelf', { id: 7 } as never, 'broken');
    expect(await ids()).toEqual(['one']);
  });
});
