import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Everything that a build is made from, as paths from the root. */
export const INPUTS = [
  'src',
  'seeds',
  'public',
  'tools/build',
  'tools/record',
  'tools/rooms',
  'LICENSE',
  'manifest.json',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
];

/** SHA-256 over names and contents, in hex. */
export async function hashOfInputs(root: string): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node);
  for (const file of await inputFiles(root)) {
    const content = await readFile(join(root, file));
    hash.update(`\0${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** Every file that a build is made from, as paths with slashes from the root. */
export async function inputFiles(root: string): Promise<string[]> {
  const files = await Promise.all(INPUTS.map((input) => filesIn(root, input)));
  return files.flat();
}

/** Files at or below a path, sorted, relative to the root; none where nothing is. */
async function filesIn(root: string, path: string): Promise<string[]> {
  try {
    const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
      .sort();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return [path];
    if (code === 'ENOENT') return [];
    throw error;
  }
}
