import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releasedVersions, unreleased, withRelease } from './changelog.ts';
import { compareVersions, parseVersion } from './version.ts';

export interface ReleaseOptions {
  /** The project's folder, under git. */
  readonly root: string;
  readonly version: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** What the release has to pass when its files are written. @throws when it does not. */
  readonly check: () => Promise<void>;
  readonly say: (line: string) => void;
  /** Says what it would do, and does nothing. */
  readonly dryRun?: boolean;
}

const BRANCH = 'main';
const CHANGELOG = 'CHANGELOG.md';
const PACKAGE = 'package.json';
const LOCK = 'package-lock.json';

/**
 * Makes a release: version and changelog, checked, committed and tagged. Pushes nothing.
 *
 * @throws when it cannot be made, with files, commits and tags as they were.
 */
export async function release(options: ReleaseOptions): Promise<void> {
  const { root, version, check, say, dryRun } = options;
  const git = gitIn(root);
  await refuseWhatCannotBe(options, git);
  const files = await changesOf(options);
  if (dryRun) {
    say(`Would release ${version}:`);
    say(unreleased(files.get(CHANGELOG)?.before ?? ''));
    return;
  }
  const before = git('rev-parse', 'HEAD');
  try {
    for (const [name, { after }] of files) await writeFile(join(root, name), after);
    await check();
    git('add', '--', ...files.keys());
    git('commit', '--quiet', '--message', `On Record ${version}`);
    git('tag', '--annotate', '--message', `On Record ${version}`, `v${version}`);
  } catch (error) {
    // Keeps what somebody else changed meanwhile.
    git('reset', '--quiet', '--mixed', before);
    for (const [name, { before: text }] of files) await writeFile(join(root, name), text);
    throw error;
  }
  say(`Committed and tagged v${version}.`);
}

type Git = (...args: readonly string[]) => string;

const gitIn =
  (root: string): Git =>
  (...args) => {
    const stdio = ['ignore', 'pipe', 'pipe'] as const;
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: [...stdio] }).trim();
  };

async function refuseWhatCannotBe({ root, version }: ReleaseOptions, git: Git): Promise<void> {
  const changes = git('status', '--porcelain');
  if (changes !== '') throw new Error(`Not everything is committed:\n${changes}`);
  const branch = git('branch', '--show-current');
  if (branch !== BRANCH) {
    throw new Error(`Releases are made on ${BRANCH}; this is ${branch || 'no branch'}.`);
  }
  if (git('tag', '--list', `v${version}`) !== '') throw new Error(`v${version} is a tag already.`);
  const wanted = parseVersion(version);
  const changelog = await readFile(join(root, CHANGELOG), 'utf8');
  for (const earlier of releasedVersions(changelog)) {
    if (compareVersions(wanted, parseVersion(earlier)) <= 0) {
      throw new Error(`${version} does not come after ${earlier}, which is released.`);
    }
  }
  // The first release may be the version that the project began with.
  const { version: current } = JSON.parse(await readFile(join(root, PACKAGE), 'utf8'));
  if (compareVersions(wanted, parseVersion(current)) < 0) {
    throw new Error(`${version} comes before ${current}, which package.json has.`);
  }
}

interface Change {
  readonly before: string;
  readonly after: string;
}

/** What a release writes, by file. @throws as {@link withRelease}. */
async function changesOf(options: ReleaseOptions): Promise<ReadonlyMap<string, Change>> {
  const { root, version, date } = options;
  const changes = {
    [CHANGELOG]: (text: string) => withRelease(text, version, date),
    [PACKAGE]: (text: string) => withVersion(text, version),
    [LOCK]: (text: string) => withVersion(text, version),
  };
  return new Map(
    await Promise.all(
      Object.entries(changes).map(async ([name, change]) => {
        const before = await readFile(join(root, name), 'utf8');
        return [name, { before, after: change(before) }] as const;
      }),
    ),
  );
}

/** package.json or package-lock.json, which says the version twice, with another version. */
function withVersion(text: string, version: string): string {
  const json = JSON.parse(text);
  json.version = version;
  if (json.packages) json.packages[''].version = version;
  return `${JSON.stringify(json, null, 2)}\n`;
}
