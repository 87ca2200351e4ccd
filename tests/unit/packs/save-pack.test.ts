import '../fake-browser.ts';

import { beforeEach, expect, it, vi } from 'vitest';
import { compileStoredPacks, removePack, savePack } from '../../../src/packs/save-pack.ts';
import { loadStoredPacks, onPacksChanged } from '../../../src/packs/stored-packs.ts';
import { loadOwnGates, loadOwnQuotations, loadOwnRules } from '../../../src/packs/stored-rules.ts';
import {
  isCompiledQuotations,
  isCompiledRules,
} from '../../../src/spotting/compiled/check-compiled.ts';
import type { CompiledRules } from '../../../src/spotting/compiled/compiled-rules.ts';
import type { CompiledQuotations } from '../../../src/spotting/quotations/compiled/compiled-quotations.ts';
import { local, resetFakeBrowser } from '../fake-browser.ts';
import { samplePack } from '../record/sample.ts';

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
  expect((await loadStoredPacks()).map((kept) => kept.pack.id)).toEqual(['one', 'two']);
  const rules = await loadOwnRules();
  expect(rules).toHaveLength(1);
  expect(rules.every(isCompiledRules)).toBe(true);
  expect(await loadOwnGates()).toEqual(rules.map((one) => (one as CompiledRules).gate));
});

it('keeps what pages need of quotations apart, of a pack without names, too', async () => {
  const { names: _, ...sample } = samplePack();
  const words = 'We have not shared any account numbers, balances or passwords with anyone';
  for (const evidence of sample.positions[0].evidence) evidence.quote.exact = words;
  await savePack(sample);
  const [quotations] = await loadOwnQuotations();
  expect(isCompiledQuotations(quotations)).toBe(true);
  expect((quotations as CompiledQuotations).lines.join()).toContain('passwords');
  expect((await loadOwnRules()).map(isCompiledRules)).toEqual([true]);
  await removePack('sample');
  expect(await loadOwnQuotations()).toEqual([]);
});

it('replaces a pack with the same id, and removes one with its names', async () => {
  await savePack(pack('one', names('one', 'Acme Bank')));
  await savePack(pack('one', names('one', 'Acme Trust')));
  expect(await compiled()).toEqual([expect.stringContaining('Acme Trust')]);
  await removePack('one');
  expect(await loadStoredPacks()).toEqual([]);
  expect(await compiled()).toEqual([]);
  expect(await loadOwnGates()).toEqual([]);
});

it('compiles what another version compiled, and keeps what cannot be', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await local.set({ packs: [pack('one', names('one')), pack('two', { of: 'long ago' })] });
  await local.set({ ownRules: [{ format: 0 }] });
  await compileStoredPacks();
  expect((await loadOwnRules()).map(isCompiledRules)).toEqual([true]);
  expect(await loadStoredPacks()).toHaveLength(2);
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining('"two"'), expect.anything());
});

it('says so when a pack cannot be stored, and keeps what was there', async () => {
  await savePack(pack('one'));
  local.refuses = 'quota';
  await expect(savePack(pack('two'))).rejects.toThrow('quota');
  expect(await loadStoredPacks()).toHaveLength(1);
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
