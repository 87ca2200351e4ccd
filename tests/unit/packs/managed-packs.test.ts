import '../fake-browser.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  loadManagedPacks,
  MOST_MANAGED_CHARACTERS,
  MOST_MANAGED_PACKS,
  onManagedPacksChanged,
} from '../../../src/packs/shelf/managed-packs.ts';
import { managed, resetFakeBrowser } from '../fake-browser.ts';

const said = vi.spyOn(console, 'error');
beforeEach(() => {
  resetFakeBrowser();
  said.mockReset().mockImplementation(() => undefined);
});
afterEach(resetFakeBrowser);

const complaints = () => said.mock.calls.map(([line]) => String(line));

it('are none, and nothing is said, where no organisation has set any', async () => {
  expect(await loadManagedPacks()).toEqual([]);
  managed.administer({ mode: { value: 'never' } });
  expect(await loadManagedPacks()).toEqual([]);
  expect(complaints()).toEqual([]);
});

it('come as they stand: text as text, objects as objects, unchecked, in their order', async () => {
  managed.administer({ packs: ['{ "pack": 1 }', { pack: { id: 'a' } }, 'no JSON'] });
  expect(await loadManagedPacks()).toEqual(['{ "pack": 1 }', { pack: { id: 'a' } }, 'no JSON']);
  expect(complaints()).toEqual([]);
});

it.each([['a text'], [{ 0: 'a' }], [7], [null], [true]])(
  'are none where %j stands',
  async (packs) => {
    managed.administer({ packs });
    expect(await loadManagedPacks()).toEqual([]);
    expect(complaints()).toEqual([expect.stringContaining('packs should be a list')]);
  },
);

it('are left out one by one where they are none, with their place', async () => {
  managed.administer({ packs: ['{}', 7, null, ['{}'], '{"a":1}'] });
  expect(await loadManagedPacks()).toEqual(['{}', '{"a":1}']);
  expect(complaints()).toEqual(
    [1, 2, 3].map((i) => expect.stringContaining(`packs.${i} should be`)),
  );
});

it('are at most so many', async () => {
  managed.administer({ packs: Array.from({ length: MOST_MANAGED_PACKS + 3 }, (_, i) => `${i}`) });
  const packs = (await loadManagedPacks()) ?? [];
  expect(packs).toHaveLength(MOST_MANAGED_PACKS);
  expect(packs.at(-1)).toBe(`${MOST_MANAGED_PACKS - 1}`);
  expect(complaints()).toEqual([expect.stringContaining('103 entries, of which 100 are used')]);
});

it('are together at most so long, as text and as objects; a later one that fits is taken', async () => {
  const long = 'x'.repeat(MOST_MANAGED_CHARACTERS);
  managed.administer({ packs: ['ok', long, { long }, { short: 1 }, long.slice(15)] });
  expect(await loadManagedPacks()).toEqual(['ok', { short: 1 }, long.slice(15)]);
  expect(complaints()).toEqual([
    expect.stringContaining(
      'packs.1 has 10000000 characters. All packs may have 10000000, of which 9999998',
    ),
    expect.stringContaining('packs.2 has 10000011 characters.'),
  ]);
});

it('are left out where they are nested without end', async () => {
  let deep: object = {};
  for (let i = 0; i < 50_000; i++) deep = { deep };
  managed.closed = undefined;
  vi.spyOn(managed, 'get').mockResolvedValueOnce({ packs: [deep, 'ok'] });
  expect(await loadManagedPacks()).toEqual(['ok']);
  expect(complaints()).toEqual([expect.stringContaining('packs.0 is nested too deeply')]);
});

it('tell when they have changed, and of nothing else, until stopped', () => {
  const changed = vi.fn();
  const stop = onManagedPacksChanged(changed);
  managed.administer({ mode: { value: 'never' } });
  expect(changed).not.toHaveBeenCalled();
  managed.administer({ packs: ['{}'] });
  expect(changed).toHaveBeenCalledTimes(1);
  stop();
  managed.administer({ packs: [] });
  expect(changed).toHaveBeenCalledTimes(1);
});
