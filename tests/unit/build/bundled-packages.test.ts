import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type BundledPackage,
  folderOf,
  notAsListed,
  packageIn,
  thirdPartyText,
} from '../../../tools/build/bundled-packages.ts';

describe('whose a module is', () => {
  it.each([
    ['/a b/node_modules/preact/dist/preact.mjs', '/a b/node_modules/preact'],
    ['/a/node_modules/@floating-ui/core/dist/x.mjs', '/a/node_modules/@floating-ui/core'],
    ['C:/a/node_modules/b/node_modules/c/x.js?used', 'C:/a/node_modules/b/node_modules/c'],
    ['\0/a/node_modules/c/x.js?commonjs', '/a/node_modules/c'],
    ['/a/src/card/card.iife.ts', null],
    ['\0on-record:classic-script:src/card/card.iife.ts', null],
  ])('%j', (module, folder) => {
    expect(folderOf(module)).toBe(folder);
  });

  it('is the bundler’s, of its own lines', () => {
    expect(packageIn(folderOf('\0rolldown/runtime.js') ?? '')).toMatchObject({ name: 'rolldown' });
  });

  it('must be known', () => {
    expect(() => folderOf('\0some-plugin/helper.js')).toThrow(/Say in .* whose it is/);
  });
});

describe('a licence text', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'on-record-licences-'));
    const packages = { bare: {}, kept: { 'LICENSE.md': 'Be kind.\r\n', NOTICE: 'By many.\n' } };
    for (const [name, files] of Object.entries(packages)) {
      await mkdir(join(folder, name));
      const said = JSON.stringify({ name, version: '1.0.0', license: 'MIT' });
      await writeFile(join(folder, name, 'package.json'), said);
      for (const [file, text] of Object.entries(files)) {
        await writeFile(join(folder, name, file), text);
      }
    }
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is all that a package says, with the same line ends everywhere', () => {
    expect(packageIn(join(folder, 'kept'))).toMatchObject({ text: 'Be kind.\n\nBy many.' });
  });

  it('must be there', () => {
    expect(() => packageIn(join(folder, 'bare'))).toThrow('bare 1.0.0 ships, and its package has');
  });
});

it('each package stands once, in an order of its own', () => {
  const made = (name: string): BundledPackage => ({
    name,
    version: '1.0.0',
    licence: 'MIT',
    text: `Text of ${name}.`,
  });
  const text = thirdPartyText([made('b'), made('ä'), made('a'), made('b')]);
  expect(text.match(/^\S+ 1\.0\.0 \(MIT\)$/gm)).toEqual([
    'a 1.0.0 (MIT)',
    'b 1.0.0 (MIT)',
    'ä 1.0.0 (MIT)',
  ]);
  expect(text).toContain('Text of b.');
});

it('a package that enters or leaves a bundle is told', () => {
  expect(notAsListed({ card: ['a 1', 'b 2'] }, { card: ['a 1', 'c 3'], popup: ['a 1'] })).toEqual([
    '"card" has b 2, which tools/build/bundled-packages.json does not have.',
    '"card" has no c 3, which tools/build/bundled-packages.json has.',
    '"popup" has no a 1, which tools/build/bundled-packages.json has.',
  ]);
  expect(notAsListed({ card: ['a 1'] }, { card: ['a 1'] })).toEqual([]);
});
