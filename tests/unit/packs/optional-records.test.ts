import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { optionalRecords } from '../../../src/packs/adding/optional-records.ts';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import { loadPack } from '../../../src/record/load.ts';
import { PACK_KEYS } from '../../../src/record/schema.ts';
import { seededRules } from '../../../tools/build/builtin-rules.ts';

const seeds = fileURLToPath(new URL('../../../seeds', import.meta.url));
const folders = await readdir(join(seeds, 'optional'));
const parsed = async (...path: string[]) =>
  JSON.parse(await readFile(join(seeds, ...path), 'utf8'));

test('lists each folder of seeds/optional by the id and the title of its pack', async () => {
  const infos = await Promise.all(folders.map((folder) => parsed('optional', folder, 'pack.json')));
  expect(infos.length).toBeGreaterThan(0);
  expect(optionalRecords().map(({ id, title }) => [id, title])).toEqual(
    infos.map(({ id, title }) => [id, title]).sort((a, b) => a[1].localeCompare(b[1], 'en')),
  );
  expect(
    optionalRecords()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...folders].sort());
});

test.each(optionalRecords())(
  '$id loads as it is stored, whole, and is a sound pack',
  async (one) => {
    const raw = await one.load();
    expect(Object.keys(raw).sort()).toEqual([...PACK_KEYS].sort());
    for (const key of PACK_KEYS) {
      expect(raw[key]).toEqual(await parsed('optional', one.id, `${key}.json`));
    }
    expect(loadPack(raw).problems).toEqual([]);
  },
);

test('none of them is built in', async () => {
  const optional = new Set(optionalRecords().map(({ id }) => id));
  const builtin = builtinPacks().map(({ pack }) => pack.id);
  expect(builtin.length).toBeGreaterThan(0);
  expect(builtin.filter((id) => optional.has(id) || id === undefined)).toEqual([]);
  const compiled = (await seededRules()).map(({ names }) => names.dossier);
  expect(compiled.sort()).toEqual(builtin.filter((id) => hasNames(id)).sort());
});

const hasNames = (id: string) => existsSync(join(seeds, id, 'names.json'));
