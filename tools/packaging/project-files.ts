import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The project's own files, as sorted paths with slashes from its folder: those that git knows of and that
 * are there; where there is no git, as in an unpacked source archive, all but what `.gitignore` names.
 */
export async function projectFiles(root: string): Promise<string[]> {
  const files = hasGit(root) ? trackedFiles(root) : await filesWithoutGit(root);
  return files.sort();
}

/** Is this folder itself under git? One around it does not count. */
const hasGit = (root: string): boolean => existsSync(join(root, '.git'));

/**
 * What was changed since the last commit and what git does not know of, a line each, as `git status` says
 * it. Nothing where there is no git.
 */
export function uncommitted(root: string): string[] {
  if (!hasGit(root)) return [];
  return git(root, ['status', '--porcelain']).split('\n').filter(Boolean);
}

/** New files count: a change may need them. So do deleted ones, until they are committed. */
function trackedFiles(root: string): string[] {
  const listed = git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const files = new Set(listed.split('\0').filter(Boolean));
  return [...files].filter((file) => existsSync(join(root, file)));
}

function git(root: string, args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20 });
}

async function filesWithoutGit(root: string): Promise<string[]> {
  const isIgnored = ignoring(await readFile(join(root, '.gitignore'), 'utf8'));
  const files: string[] = [];
  const folders = [''];
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const path = folder + entry.name;
      if (isIgnored(entry.name)) continue;
      if (entry.isDirectory()) folders.push(`${path}/`);
      else if (entry.isFile()) files.push(path);
    }
  }
  return files;
}

/**
 * Which names a `.gitignore` leaves out, at any depth.
 *
 * @throws for a line of another form than `name`, `name/` and `*.ending`.
 */
export function ignoring(text: string): (name: string) => boolean {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const rules = lines.map((line) => {
    const [, any, name = ''] = /^(\*(?=\.))?([\w.-]+)\/?$/.exec(line) ?? [];
    if (name === '') throw new Error(`.gitignore: “${line}” is more than this command reads.`);
    return any ? (file: string) => file.endsWith(name) : (file: string) => file === name;
  });
  return (file) => rules.some((rule) => rule(file));
}
