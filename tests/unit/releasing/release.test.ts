import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ReleaseOptions, release } from '../../../tools/releasing/release.ts';

let root: string;
let said: string[];

const git = (...args: string[]) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
const read = (name: string) => readFile(join(root, name), 'utf8');

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'on-record-release-'));
  said = [];
  git('init', '--initial-branch', 'main');
  git('config', 'user.name', 'Test');
  git('config', 'user.email', 'test@on-record.invalid');
  git('config', 'commit.gpgsign', 'false');
  git('config', 'tag.gpgsign', 'false');
  const files = {
    'CHANGELOG.md': '# Changelog\n\n## [Unreleased]\n\n- A thing.\n\n## [0.1.0] - 2020-01-01\n',
    'package.json': json({ name: 'x', version: '0.1.0' }),
    'package-lock.json': json({ version: '0.1.0', packages: { '': { version: '0.1.0' } } }),
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
  git('add', '.');
  git('commit', '--message', 'Begin');
});

afterEach(() => rm(root, { recursive: true, force: true }));

const releasing = (options: Partial<ReleaseOptions>) =>
  release({
    root,
    version: '0.2.0',
    date: '2020-02-02',
    check: async () => {},
    say: (line) => said.push(line),
    ...options,
  });

/** Everything that a release could change. */
const state = async () => [
  git('rev-parse', 'HEAD'),
  git('tag'),
  git('status', '--porcelain'),
  await read('CHANGELOG.md'),
  await read('package.json'),
  await read('package-lock.json'),
];

it('a release sets version and changelog, is checked with these, committed and tagged', async () => {
  let checked = '';
  await releasing({
    check: async () => {
      checked = await read('package.json');
    },
  });
  expect(JSON.parse(checked)).toMatchObject({ version: '0.2.0' });
  expect(await read('package.json')).toBe(json({ name: 'x', version: '0.2.0' }));
  expect(JSON.parse(await read('package-lock.json'))).toEqual({
    version: '0.2.0',
    packages: { '': { version: '0.2.0' } },
  });
  expect(await read('CHANGELOG.md')).toContain('## [0.2.0] - 2020-02-02\n\n- A thing.');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('log', '-1', '--format=%s')).toBe('On Record 0.2.0');
  expect(git('rev-parse', 'v0.2.0^{commit}')).toBe(git('rev-parse', 'HEAD'));
});

it('the first may have the version that the project began with', async () => {
  await writeFile(join(root, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n\n- All.\n');
  git('commit', '--all', '--message', 'Nothing is released yet');
  await releasing({ version: '0.1.0' });
  expect(git('tag')).toBe('v0.1.0');
});

it('a dry run says what it would release, and changes nothing', async () => {
  const before = await state();
  const check = async () => expect.unreachable();
  await releasing({ dryRun: true, check });
  expect(said.join('\n')).toContain('- A thing.');
  expect(await state()).toEqual(before);
});

describe('nothing changes, and it is said why, when', () => {
  const refused = async (options: Partial<ReleaseOptions>, why: RegExp) => {
    const before = await state();
    await expect(releasing(options)).rejects.toThrow(why);
    expect(await state()).toEqual(before);
  };

  it('the checks fail', () =>
    refused({ check: () => Promise.reject(new Error('a test failed')) }, /a test failed/));

  it('git refuses the commit', async () => {
    git('config', 'commit.gpgsign', 'true');
    git('config', 'gpg.program', 'on-record-no-such-program');
    await refused({}, /commit/);
  });

  it('the tag cannot be set once the commit is made', async () => {
    // A tag below this name leaves no room for it.
    git('tag', 'v0.2.0/taken');
    await refused({}, /tag/);
  });

  it('something is not committed', async () => {
    await writeFile(join(root, 'new.txt'), '');
    await refused({}, /Not everything is committed:\n\?\? new\.txt/);
  });

  it('it is not main', async () => {
    git('switch', '--create', 'other');
    await refused({}, /made on main; this is other/);
  });

  it('the version was released', () => refused({ version: '0.1.0' }, /not come after 0\.1\.0/));

  it('the version is tagged', async () => {
    git('tag', 'v0.2.0');
    await refused({}, /v0\.2\.0 is a tag already/);
  });

  it('the version is before the one in package.json', async () => {
    await writeFile(join(root, 'package.json'), json({ name: 'x', version: '0.9.0' }));
    git('commit', '--all', '--message', 'On');
    await refused({}, /comes before 0\.9\.0/);
  });

  it('the version is none', () => refused({ version: 'next' }, /is no version/));

  it('the changelog has nothing new', async () => {
    await writeFile(join(root, 'CHANGELOG.md'), '# Changelog\n\n## [Unreleased]\n');
    git('commit', '--all', '--message', 'Nothing new');
    await refused({}, /nothing stands under/);
  });
});
