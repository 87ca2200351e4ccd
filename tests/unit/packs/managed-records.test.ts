import 'fake-indexeddb/auto';
import '../fake-browser.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { assess } from '../../../src/packs/adding/assess.ts';
import { loadIndex } from '../../../src/packs/on-pages/published.ts';
import { packDatabase } from '../../../src/packs/shelf/database.ts';
import { loadShelf } from '../../../src/packs/shelf/load-shelf.ts';
import { takeManagedRecords } from '../../../src/packs/shelf/managed-records.ts';
import { openRecord } from '../../../src/packs/shelf/open-record.ts';
import { acceptWaiting, setOn } from '../../../src/packs/shelf/shelf.ts';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import { soundPack } from '../../packs/hostile-packs.ts';
import { local, managed, resetFakeBrowser } from '../fake-browser.ts';

const shelf = async () => (await loadShelf()).map(({ id, origin }) => `${id}: ${origin}`);
const said: string[] = [];

beforeEach(async () => {
  resetFakeBrowser();
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((text: unknown) => void said.push(String(text)));
  const database = await packDatabase();
  for (const store of database.objectStoreNames) await database.clear(store);
});
afterEach(() => vi.restoreAllMocks());

it('are on the shelf as the organisation set them, and go when it sets them no more', async () => {
  managed.administer({ packs: [JSON.stringify(soundPack('one')), soundPack('two')] });
  await takeManagedRecords();
  expect(await shelf()).toEqual(['one: organisation', 'two: organisation']);
  expect((await openRecord('one'))?.origin).toBe('organisation');
  expect((await loadIndex())?.records).toHaveLength(2);
  managed.administer({ packs: [soundPack('two')] });
  await takeManagedRecords();
  expect(await shelf()).toEqual(['two: organisation']);
  expect(said).toEqual([]);
});

it('are taken anew only where they are others, and stay off where the reader turned one off', async () => {
  managed.administer({ packs: [soundPack('one')] });
  await takeManagedRecords();
  const written = vi.spyOn(local, 'set');
  await takeManagedRecords();
  expect(written).not.toHaveBeenCalled();
  await setOn('one', false);
  const next = soundPack('one');
  next.names.entities[0].long.push('Another Name');
  managed.administer({ packs: [next] });
  await takeManagedRecords();
  expect((await openRecord('one'))?.pack.names?.entities[0]?.long).toContain('Another Name');
  expect((await loadShelf())[0]).toMatchObject({ id: 'one', isOn: false });
});

it('leave a record of the reader’s own as it is, of the same keeper, too', async () => {
  const mine = soundPack('one');
  const answer = await assess(JSON.stringify(mine), {
    file: 'one.json',
    origin: 'reader',
    onStage: () => undefined,
  });
  if (answer.kind === 'fits') await acceptWaiting(answer.token);
  const theirs = soundPack('one');
  theirs.pack.title = 'Another title';
  managed.administer({ packs: [theirs] });
  await takeManagedRecords();
  managed.administer({ packs: [] });
  await takeManagedRecords();
  expect(await shelf()).toEqual(['one: reader']);
  expect((await openRecord('one'))?.pack.pack.title).toBe(mine.pack.title);
  expect(said).toEqual([expect.stringMatching(/packs\.0: its id, "one", is that of/)]);
});

it('with more names than can be looked up is left out, and what was there stays', async () => {
  managed.administer({ packs: [soundPack('one')] });
  await takeManagedRecords();
  const odd = soundPack('one');
  odd.names.entities[0].long = Array.from({ length: 1_000 }, (_, i) => `.NET ${i} Bank`);
  managed.administer({ packs: [odd] });
  await takeManagedRecords();
  expect((await openRecord('one'))?.pack.names?.entities[0]?.long).toEqual(['Example Bank']);
  expect(said).toEqual([expect.stringMatching(/packs\.0: may have 200 names/)]);
});

it('take nobody’s place, and what does not fit is said, with its line', async () => {
  const mine = soundPack('mine');
  mine.pack.curator = 'Me';
  const answer = await assess(JSON.stringify(mine), {
    file: 'mine.json',
    origin: 'reader',
    onStage: () => undefined,
  });
  if (answer.kind === 'fits') await acceptWaiting(answer.token);
  const broken = soundPack('broken');
  broken.claims[0].about = ['nobody'];
  managed.administer({
    packs: [
      soundPack('mine'),
      builtinPacks()[0],
      JSON.stringify(broken, null, 2),
      '{',
      soundPack('good'),
    ],
  });
  await takeManagedRecords();
  expect(await shelf()).toEqual(['good: organisation', 'mine: reader']);
  expect(said).toEqual([
    expect.stringMatching(/packs\.0: its id, "mine", is that of/),
    expect.stringMatching(/packs\.1: its id, "facebook-bank-data-2018", is that of/),
    expect.stringMatching(
      /packs\.2, line \d+: claims\[0\]\.about\[0\]: there is no company "nobody"/,
    ),
    expect.stringMatching(/packs\.3, line 1: is not JSON/),
  ]);
});
