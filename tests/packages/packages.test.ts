import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../tools/build/build.ts';
import {
  currentVersion,
  KINDS,
  makePackages,
  type PackageKind,
  type Packages,
  packageName,
} from '../../tools/packaging/packages.ts';

let folder: string;
let version: string;
let packages: Packages;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'on record für alle '));
  version = await currentVersion();
  packages = await makePackages();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Archives = Readonly<Record<PackageKind, Uint8Array>>;

const hashes = (archives: Archives) =>
  KINDS.map((kind) => `${kind} ${createHash('sha256').update(archives[kind]).digest('hex')}`);
const names = (kind: PackageKind) => Object.keys(unzipSync(packages[kind]));

describe('the same sources give the same bytes', () => {
  it('in another run', async () => {
    expect(hashes(await makePackages())).toEqual(hashes(packages));
  });

  it('from the unpacked source archive, in another folder, time zone and language', async () => {
    for (const [name, content] of Object.entries(unzipSync(packages.source))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const project = join(folder, `on-record-${version}`);
    // What `npm ci` would put there. A junction: on Windows not everybody may make links.
    await symlink(join(root, 'node_modules'), join(project, 'node_modules'), 'junction');
    const env = { ...process.env, TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const tsx = join('node_modules', 'tsx', 'dist', 'cli.mjs');
    const args = [tsx, join('tools', 'package.ts')];
    const ran = spawnSync(process.execPath, args, { cwd: project, env, encoding: 'utf8' });
    expect([ran.stderr, ran.status]).toEqual(['', 0]);
    // What Mozilla's linter said of Firefox's.
    expect(ran.stdout).toContain('addons-linter: 0 errors, 0 warnings, 0 notices');
    const made = await Promise.all(
      KINDS.map(async (kind) => {
        const file = join(project, 'artifacts', 'packages', packageName(kind, version));
        return [kind, new Uint8Array(await readFile(file))] as const;
      }),
    );
    expect(hashes(Object.fromEntries(made) as Archives)).toEqual(hashes(packages));
  });
});

describe('what stores are given', () => {
  it('Edge takes what Chrome takes', () => {
    expect(hashes(packages)[1]).toBe(hashes(packages)[0]?.replace('chrome', 'edge'));
  });

  it.each(['chrome', 'firefox'] as const)('%s: what browsers load, and licences', (kind) => {
    const found = unzipSync(packages[kind]);
    const manifest = JSON.parse(strFromU8(found['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({ manifest_version: 3, version });
    const licences = strFromU8(found['THIRD-PARTY-LICENSES.txt'] ?? new Uint8Array());
    expect(licences).toContain('\nwebextension-polyfill ');
    expect(licences).toContain('Mozilla Public License');
    expect(Object.keys(found)).toContain('LICENSE');
    const others = names(kind).filter(
      (name) =>
        !/^(?:assets|src|icons|_locales)\/[\w./-]+\.(?:js|css|html|png|json|webp|svg)$/.test(name),
    );
    expect(others).toEqual(expect.arrayContaining(['LICENSE', 'manifest.json']));
    expect(others.filter((name) => name.includes('/') || name.startsWith('.'))).toEqual([]);
  });

  it('sources: all that is needed to build, and nothing that is built', () => {
    const prefix = `on-record-${version}/`;
    const found = names('source').map((name) => name.slice(prefix.length));
    expect(names('source').every((name) => name.startsWith(prefix))).toBe(true);
    const needed = ['package.json', 'package-lock.json', '.npmrc', '.gitignore', 'README.md'];
    expect(found).toEqual(expect.arrayContaining(needed));
    expect(found.filter((name) => /^(?:node_modules|dist|artifacts|\.git)\//.test(name))).toEqual(
      [],
    );
  });
});
