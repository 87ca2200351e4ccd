import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesWith, pathsBelow } from '../../../tools/build/check-package.ts';

let folder: string;

const FILE = '/home/Größe mit Raum/src/card.tsx';
const card = () => join(folder, 'assets', 'card.js');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-files-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'manifest.json'), '{"page":"/src/options.html"}');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  ['as it is', FILE],
  ['as an address', encodeURI(`file://${FILE}`)],
])('a built file that tells where it was built is found, in any folder: %s', async (_, told) => {
  await writeFile(card(), `h({fileName:"${told}"})`);
  expect(await filesWith(folder, pathsBelow('/home/Größe mit Raum/'))).toEqual([card()]);
  expect(await filesWith(folder, pathsBelow('/home/writer'))).toEqual([]);
});

it('a folder that is called as one of the package is not taken for it', async () => {
  await writeFile(card(), 'open("/src/dossier.html")');
  expect(await filesWith(folder, pathsBelow('/src'))).toEqual([]);
});
