import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { networkInPackage } from './network.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  readonly web_accessible_resources?: unknown;
  readonly content_scripts?: readonly { readonly js?: readonly string[] }[];
}

/**
 * Holds a built extension to what its readers were promised.
 *
 * @throws when sites could see that it is installed, when the content script is not one file that
 *   can run as it is, when anything in the package could make a request, or when a file of it tells
 *   of the machine that it was built on.
 */
export async function checkPackage(folder: string): Promise<void> {
  const path = join(folder, 'manifest.json');
  const manifest: Manifest = JSON.parse(await readFile(path, 'utf8'));
  if (manifest.web_accessible_resources !== undefined) {
    throw new Error(`${path}: web_accessible_resources would let every site see the extension.`);
  }
  const faults = await networkInPackage(folder);
  if (faults.length > 0) {
    throw new Error(['The package could make requests:', ...faults].join('\n'));
  }
  const telling = await filesWith(folder, pathsBelow(ROOT));
  if (telling.length > 0) {
    throw new Error(`${telling.join(', ')}: has the path of this folder in it.`);
  }
  const scripts = (manifest.content_scripts ?? []).flatMap(({ js }) => js ?? []);
  if (scripts.length !== 1) {
    throw new Error(`${path}: content_scripts must be one file, not ${scripts.length}.`);
  }
  for (const script of scripts) {
    const code = await readFile(join(folder, script), 'utf8');
    if (/\bimport\s*\(|^\s*import\s/m.test(code)) {
      throw new Error(`${join(folder, script)} loads other files; content scripts cannot.`);
    }
  }
}

/**
 * How the paths of what a build is made from begin, in all the ways in which a script may write them.
 * The folder alone would not do: it may be called `/src`, as may much in a package.
 */
export const pathsBelow = (root: string): string[] =>
  ['src', 'node_modules'].flatMap((name) => {
    const path = join(root, name);
    return [path, JSON.stringify(path).slice(1, -1), path.replaceAll('\\', '/'), urlOf(path)];
  });

const urlOf = (path: string): string => pathToFileURL(path).href;

/** The files of a folder that hold one of some texts. */
export async function filesWith(folder: string, texts: readonly string[]): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const held = await Promise.all(
    paths.map(async (path) => {
      const content = await readFile(path);
      return texts.some((text) => content.includes(text));
    }),
  );
  return paths.filter((_, i) => held[i]);
}
