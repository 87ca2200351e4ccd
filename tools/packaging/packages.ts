import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { buildAll, packageFor, root } from '../build/build.ts';
import { inputFiles } from '../build/inputs.ts';
import { projectFiles } from './project-files.ts';
import { zipOf } from './zip.ts';

/** The archives: one for each store, and the sources. */
export const KINDS = ['chrome', 'edge', 'firefox', 'source'] as const;
export type PackageKind = (typeof KINDS)[number];
export type Packages = Readonly<Record<PackageKind, Uint8Array>>;

/** The version, as package.json has it. */
export async function currentVersion(): Promise<string> {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).version;
}

/** An archive's file name, e.g. `on-record-1.2.0-firefox.zip`. */
export const packageName = (kind: PackageKind, version: string): string =>
  `on-record-${version}-${kind}.zip`;

/**
 * Builds the extension anew, and makes the archives. Their bytes depend on the sources alone.
 *
 * @throws as a build does, and when something goes into it that would not be in the source archive.
 */
export async function makePackages(): Promise<Packages> {
  const sources = await projectFiles(root);
  const known = new Set(sources);
  const strays = (await inputFiles(root)).filter((file) => !known.has(file));
  if (strays.length > 0) {
    throw new Error(
      `What is built holds files that .gitignore leaves out of the sources: ${strays.join(', ')}.`,
    );
  }
  await buildAll({ anew: true });
  const [chrome, firefox, version] = await Promise.all([
    zipOfBuilt(packageFor('chrome')),
    zipOfBuilt(packageFor('firefox')),
    currentVersion(),
  ]);
  const source = zipOf(await contents(root, sources, `on-record-${version}/`));
  // Edge is Chromium: it takes the same manifest and has the same programming interfaces.
  return { chrome, edge: chrome, firefox, source };
}

async function zipOfBuilt(folder: string): Promise<Uint8Array> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  return zipOf(await contents(folder, files));
}

async function contents(
  folder: string,
  files: readonly string[],
  prefix = '',
): Promise<Map<string, Uint8Array>> {
  return new Map(
    await Promise.all(
      files.map(
        async (file) =>
          [prefix + file, new Uint8Array(await readFile(join(folder, file)))] as const,
      ),
    ),
  );
}
