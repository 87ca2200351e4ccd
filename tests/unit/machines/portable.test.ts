import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultsIn, shellsOwn, unfitNames } from './portable.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDERS = [
  '.ci',
  '.github',
  'benchmarks',
  'docs',
  'public',
  'seeds',
  'src',
  'tests',
  'tools',
];
const BINARY = /\.(?:png|webp)$/;

const entries = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }),
);
const files = entries
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => join(parentPath, name));
const textOf = (file: string) => readFileSync(file, 'utf8');

describe('on a machine of another kind', () => {
  it('code finds its files, and says the same', () => {
    // This very test names what it looks for.
    const sources = files.filter((file) => /\.(?:m?[jt]s|tsx)$/.test(file));
    const others = sources.filter((file) => !file.includes('portable'));
    expect(others.length).toBeGreaterThan(500);
    const faults = others.flatMap((file) =>
      faultsIn(textOf(file)).map((line) => `${file}:${line}`),
    );
    expect(faults).toEqual([]);
  });

  it('npm scripts run, whatever shell there is', () => {
    const { scripts } = JSON.parse(textOf(join(ROOT, 'package.json')));
    expect(Object.values<string>(scripts).flatMap(shellsOwn)).toEqual([]);
  });

  it('files can be checked out, under the names that they have', () => {
    for (const folder of new Set(entries.map(({ parentPath }) => parentPath))) {
      const inside = entries.filter(({ parentPath }) => parentPath === folder);
      expect(unfitNames(inside.map(({ name }) => name)), folder).toEqual([]);
    }
  });

  it('files have the same bytes', () => {
    const texts = files.filter((file) => !BINARY.test(file));
    expect(texts.filter((file) => readFileSync(file).includes('\r\n'))).toEqual([]);
  });
});

describe('what would not do is seen', () => {
  it.each([
    "const root = new URL('..', import.meta.url).pathname;",
    'names.sort((a, b) => a.localeCompare(b));',
    'names.sort((a, b) => a.title().localeCompare(b.title()));',
    'count.toLocaleString()',
    'new Date().toLocaleDateString(undefined, { month: "long" })',
    'new Intl.NumberFormat()',
    "spawn('npm', args, { shell: true })",
    "join(root, 'node_modules', '.bin', 'tsc')",
  ])('in code: %s', (line) => {
    expect(faultsIn(`first\n${line}`)).toEqual([expect.stringMatching(/^2: /)]);
  });

  it.each([
    'const path = fileURLToPath(new URL("..", import.meta.url));',
    "names.sort((a, b) => a.localeCompare(b, 'en'));",
    'count.toLocaleString(language())',
    "new Intl.DisplayNames('en', { type: 'region' })",
  ])('and nothing else: %s', (line) => {
    expect(faultsIn(line)).toEqual([]);
  });

  it('in scripts, and in names', () => {
    expect(shellsOwn('tsx tools/build.ts && rm -rf dist')).toEqual(['rm -rf dist']);
    expect(shellsOwn('NODE_ENV=test vitest run')).toHaveLength(1);
    expect(shellsOwn("vitest run 'tests/**'")).toHaveLength(1);
    expect(shellsOwn('vitest run --project unit && biome check .')).toEqual([]);
    expect(unfitNames(['a.ts', 'A.ts', 'b:c', 'aux.ts', 'd.', 'é', 'e\u0301', 'f g.ts'])).toEqual([
      'A.ts',
      'b:c',
      'aux.ts',
      'd.',
      'e\u0301',
    ]);
  });
});
