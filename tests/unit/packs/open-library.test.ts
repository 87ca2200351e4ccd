import '../fake-browser.ts';

import { beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../../../src/packs/open-library.ts';
import { savePack } from '../../../src/packs/save-pack.ts';
import { loadStoredPacks } from '../../../src/packs/stored-packs.ts';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import { resetFakeBrowser } from '../fake-browser.ts';

const mine = () => {
  const [pack] = structuredClone(builtinPacks());
  if (!pack?.names) throw new Error('the dossier that comes with the extension has no names');
  pack.pack.id = 'mine';
  pack.names.dossier = 'mine';
  return pack;
};

beforeEach(resetFakeBrowser);

it('holds the built-in dossiers and the reader’s own', async () => {
  await savePack(mine());
  expect([...(await openLibrary()).keys()].sort()).toEqual(
    [...builtinPacks().map(({ pack }) => pack.id), 'mine'].sort(),
  );
});

it('leaves out a pack that no longer fits, and keeps it', async () => {
  await savePack({ ...mine(), claims: 'of an older format' } as never);
  expect((await openLibrary()).has('mine')).toBe(false);
  expect(await loadStoredPacks()).toHaveLength(1);
});
