import '../fake-browser.ts';

import { beforeEach, expect, it, vi } from 'vitest';
import { compilePacks, removePack, savePack } from '../../../src/packs/save-pack.ts';
import { loadPacks, onPacksChanged } from '../../../src/packs/stored-packs.ts';
import { loadOwnGates, loadOwnRules } from '../../../src/packs/stored-rules.ts';
import type { CompiledRules } from '../../../src/spotting/compiled/compiled-rules.ts';
import { isUsable } from '../../../src/spotting/compiled/usable.ts';
import { local, resetFakeBrowser } from '../fake-browser.ts';

const pack = (id: string, names?: unknown) => ({ pack: { id }, names, claims: [] });
const names = (dossier: string, name = 'Acme Bank') => ({
  dossier,
  entities: [{ entity: 'acme', kind: 'bank', long: [name] }],
});
const compiled = async () =>
  (await loadOwnRules()).map((rules) => Object.values((rules as CompiledRules).names).join());

beforeEach(resetFakeBrowser);

it('keeps packs whole, and apart what pages need of their names', async () => {
  await savePack(pack('one', names('one')));
  await savePack(pack('two'));
  expect((await loadPacks()).map((kept) => kept.pack.id)).toEqual(['one', 'two']);
  const rules = await loadOwnRules();
  expect(rules).toHaveLength(1);
  expect(rules.every(isUsable)).toBe(true);
  expect(await loadOwnGates()).toEqual(rules.map((one) => (one as CompiledRules).gate));
});

it('replaces a pack with the same id, and removes one with its names', async () => {
  await savePack(pack('one', names('one', 'Acme Bank')));
  await savePack(pack('one', names('one', 'Acme Trust')));
  expect(await compiled()).toEqual([expect.stringContaining('Acme Trust')]);
  await removePack('one');
  expect(await loadPacks()).toEqual([]);
  expect(await compiled()).toEqual([]);
  expect(await loadOwnGates()).toEqual([]);
});

it('compiles what another version compiled, and keeps what cannot be', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await local.set({ packs: [pack('one', names('one')), pack('two', { of: 'long ago' })] });
  await local.set({ ownRules: [{ format: 0 }] });
  await compilePacks();
  expect((await loadOwnRules()).map(isUsable)).toEqual([true]);
  expect(await loadPacks()).toHaveLength(2);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining('"two"'), expect.anything());
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
