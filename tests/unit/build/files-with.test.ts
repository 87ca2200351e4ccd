import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesWith } from '../../../tools/build/check-package.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on-record-files-'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'manifest.json'), '{}');
  await writeFile(join(folder, 'assets', 'card.js'), 'h({fileName:"/home/reader/src/card.tsx"})');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('a built file that tells where it was built is found, in any folder', async () => {
  expect(await filesWith(folder, '/home/reader')).toEqual([join(folder, 'assets', 'card.js')]);
  expect(await filesWith(folder, '/home/writer')).toEqual([]);
});
