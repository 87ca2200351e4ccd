import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { BuiltFile } from '../rooms/rooms.ts';
import type { BundledModules } from './bundled-modules.ts';

/** An npm package of which something ships. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its package.json names it, e.g. `MIT`. */
  readonly licence: string;
  /** Its licence files' words, one after the other. */
  readonly text: string;
}

/** Of our own plugins: a file's path or a line of code, by nobody else. */
const OURS = /^\0(?:on-record:|vite\/preload-helper)/;
const OF_PACKAGE = /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/**
 * The folder of the npm package that a module is of; null for our own.
 *
 * @throws for a module that some tool made up and that nobody has looked at.
 */
export function folderOf(module: string): string | null {
  const [, folder] = OF_PACKAGE.exec(module) ?? [];
  if (folder !== undefined) return folder;
  if (module.startsWith('\0rolldown/')) return rolldownFolder();
  if (!module.startsWith('\0') || OURS.test(module)) return null;
  throw new Error(
    `${JSON.stringify(module)} is part of what ships. Say in tools/build/bundled-packages.ts whose it is.`,
  );
}

/** The bundler's own lines between modules ship, too. It is Vite's, and need not lie beside it. */
function rolldownFolder(): string {
  const vite = createRequire(import.meta.url).resolve('vite/package.json');
  return dirname(createRequire(vite).resolve('rolldown/package.json'));
}

/**
 * A package by its folder.
 *
 * @throws when it has no licence text, which then could not ship with it.
 */
export function packageIn(folder: string): BundledPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)(?:\.(?:md|txt))?$/i.test(file))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8'));
  const text = texts
    .map((one) => one.replace(/\r\n?/g, '\n').trim())
    .filter(Boolean)
    .join('\n\n');
  if (text === '' || typeof license !== 'string') {
    throw new Error(`${name} ${version} ships, and its package has no licence text.`);
  }
  return { name, version, licence: license, text };
}

/** The packages in each built file, by their names. */
export function packagesIn(
  modules: BundledModules,
): ReadonlyMap<BuiltFile, readonly BundledPackage[]> {
  const read = new Map<string, BundledPackage>();
  const inFolder = (folder: string) => {
    const known = read.get(folder) ?? packageIn(folder);
    read.set(folder, known);
    return known;
  };
  return new Map(
    [...modules].map(([file, ids]) => {
      const folders = new Set([...ids].map(folderOf).filter((folder) => folder !== null));
      return [file, [...folders].map(inFolder).sort(byName)];
    }),
  );
}

/** In an order that is the same on every machine. */
const byName = (a: BundledPackage, b: BundledPackage): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : 0;

/** As {@link LIST} has it: the packages of each built file, each `name version`. */
export type PackageList = Readonly<Record<string, readonly string[]>>;

/** The list that is agreed on, from the project's root. */
export const LIST = 'tools/build/bundled-packages.json';

export const listed = (packages: ReadonlyMap<BuiltFile, readonly BundledPackage[]>): PackageList =>
  Object.fromEntries(
    [...packages].map(([file, found]) => [
      file,
      found.map(({ name, version }) => `${name} ${version}`),
    ]),
  );

/** How what ships differs from the list, as sentences. */
export function notAsListed(found: PackageList, agreed: PackageList): string[] {
  const files = [...new Set([...Object.keys(agreed), ...Object.keys(found)])].sort();
  return files.flatMap((file) => {
    const [has = [], should = []] = [found[file], agreed[file]];
    return [
      ...has
        .filter((one) => !should.includes(one))
        .map((one) => `"${file}" has ${one}, which ${LIST} does not have.`),
      ...should
        .filter((one) => !has.includes(one))
        .map((one) => `"${file}" has no ${one}, which ${LIST} has.`),
    ];
  });
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** What ships beside the packages' code: who made them, and their licences. */
export function thirdPartyText(packages: readonly BundledPackage[]): string {
  const all = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]));
  const parts = [...all.values()]
    .sort(byName)
    .map(
      ({ name, version, licence, text }) =>
        `${name} ${version} (${licence})\n${homeOf(name)}\n\n${text}`,
    );
  return `${[HEAD, ...parts].join(RULE)}\n`;
}

const HEAD = `On Record is under the MIT licence: see LICENSE. It holds code of the packages below, each under its own
licence. Their code as their makers publish it, before it is made smaller, is at the addresses given.`;

const homeOf = (name: string): string => `https://www.npmjs.com/package/${name}`;
