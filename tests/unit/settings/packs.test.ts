import '../fake-browser.ts';

import { beforeEach, expect, it } from 'vitest';
import {
  loadPackNames,
  loadPacks,
  onPacksChanged,
  removePack,
  savePack,
} from '../../../src/settings/packs.ts';
import { local, resetFakeBrowser } from '../fake-browser.ts';

const pack = (id: string, names?: unknown) => ({ pack: { id }, names, claims: [] });

beforeEach(resetFakeBrowser);

it('keeps packs whole and their names apart', async () => {
  await savePack(pack('one', { dossier: 'one' }));
  await savePack(pack('two'));
  expect((await loadPacks()).map((kept) => kept.pack.id)).toEqual(['one', 'two']);
  expect(await loadPackNames()).toEqual([{ dossier: 'one' }]);
});

it('replaces a pack with the same id, and removes one with its names', async () => {
  await savePack(pack('one', { dossier: 'one', version: 1 }));
  await savePack(pack('one', { dossier: 'one', version: 2 }));
  expect(await loadPackNames()).toEqual([{ dossier: 'one', version: 2 }]);
  await removePack('one');
  expect(await loadPacks()).toEqual([]);
  expect(await loadPackNames()).toEqual([]);
});

it('says so when a pack cannot be stored, and keeps what was there', async () => {
  await savePack(pack('one'));
  local.refuses = 'quota';
  await expect(savePack(pack('two'))).rejects.toThrow('quota');
  expect(await loadPacks()).toHaveLength(1);
});

it('reports changes of packs only', async () => {
  let calls = 0;
  const stop = onPacksChanged(() => calls++);
  await local.set({ other: 1 });
  await savePack(pack('one'));
  stop();
  await savePack(pack('two'));
  expect(calls).toBe(1);
});
