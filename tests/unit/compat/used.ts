import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompatStatement, Identifier } from '@mdn/browser-compat-data';
import { data, entryAt } from './data.ts';

/** Something of the platform that the extension uses. */
export interface Feature {
  /** As in the data, or, of a member that several interfaces have, `.member`. */
  readonly name: string;
  /** All that it may be. */
  readonly statements: readonly CompatStatement[];
}

const SRC = fileURLToPath(new URL('../../../src/', import.meta.url));

const textsOf = (ending: RegExp): string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => ending.test(path))
    .map((path) => readFileSync(SRC + path, 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''));

/** Without comments and words: a template keeps what stands in its slots. */
const code = textsOf(/\.tsx?$/).map((text) =>
  text
    .replace(/(^|[^:])\/\/.*$/gm, '$1')
    .replace(/'(?:[^'\\\n]|\\.)*'/g, "''")
    // The library's, not the platform's.
    .replace(/\bv\.\w+/g, 'v')
    .replace(/`[^`$]*`/g, '``'),
);
const styles = textsOf(/\.css$/).join('\n');

const API = ['webextensions', 'api'];
/** Named otherwise in the data. */
const ALIASES: Readonly<Record<string, string>> = { contextMenus: 'menus' };

function featureAt(path: readonly string[]): Feature[] {
  const compat = entryAt(path)?.__compat;
  return compat ? [{ name: path.join('.'), statements: [compat] }] : [];
}

/** Of the extension's own interfaces, e.g. `webextensions.api.storage.managed`. */
export function usedInterfaces(): Feature[] {
  const chains = code.flatMap((text) => [
    ...[...text.matchAll(/\b(?:browser|native)((?:\??\.\w+)+)/g)].map(([, chain = '']) => chain),
    ...[...text.matchAll(/\{ (\w+) \} = browser\b/g)].map(([, name]) => `.${name}`),
  ]);
  return chains.flatMap((chain) => {
    const [, first = '', ...more] = chain.split(/\??\./);
    const names = [ALIASES[first] ?? first, ...more];
    return names.flatMap((_, i) => featureAt([...API, ...names.slice(0, i + 1)]));
  });
}

/** Of the manifest's keys and permissions, e.g. `webextensions.manifest.permissions.storage`. */
export function usedKeys(manifest: unknown, path = ['webextensions', 'manifest']): Feature[] {
  if (Array.isArray(manifest)) {
    return manifest.flatMap((one) =>
      typeof one === 'string' ? featureAt([...path, one]) : usedKeys(one, path),
    );
  }
  if (typeof manifest !== 'object' || manifest === null) return [];
  return Object.entries(manifest).flatMap(([key, value]) => {
    const here = [...path, key === 'optional_permissions' ? 'permissions' : key];
    return [...featureAt([...path, key]), ...usedKeys(value, here)];
  });
}

/** Of style sheets: properties and their words, selectors, rules, functions. */
export function usedStyles(): Feature[] {
  const { types = {} } = data.css;
  const css = (...path: string[]) => featureAt(['css', ...path]);
  const names = (pattern: RegExp) => [...styles.matchAll(pattern)].map(([, name = '']) => name);
  const declared = [...styles.matchAll(/(?:^|[{;\s])([a-z-]+)\s*:\s*([^;{}]+)[;}]/g)];
  return [
    ...declared.flatMap(([, property = '', value = '']) => [
      ...css('properties', property),
      ...(value.match(/[a-z][a-z-]*/g) ?? []).flatMap((word) => css('properties', property, word)),
    ]),
    ...names(/::?([a-z-]+)(?=[\s({:,.>[])/g).flatMap((name) => css('selectors', name)),
    ...names(/@([a-z-]+)/g).flatMap((name) => css('at-rules', name)),
    ...names(/\(\s*([a-z-]+)\s*:/g).flatMap((name) => css('at-rules', 'media', name)),
    ...names(/([a-z-]+)\(/g).flatMap((name) =>
      Object.keys(types).flatMap((type) => css('types', type, ...(type === name ? [] : [name]))),
    ),
  ];
}

/**
 * Of the language and the web platform: globals and members. Without types a member is known by its
 * name alone: it counts as there where any interface has it, and not where the code has a name like it
 * itself.
 */
export function usedMembers(): Feature[] {
  const text = code.join('\n').replace(/\b(?:browser|native)(?:\??\.\w+)+/g, '');
  const matches = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name);
  const own = new Set([
    ...matches(/^import (?:type )?\{([^}]*)\}/gm).flatMap((names) => names.match(/\w+/g) ?? []),
    ...matches(/\b(?:function\*?|const|let|class|interface|type)\s+(\w+)/g),
    // Fields, parameters and methods.
    ...matches(
      /(?:^|[{,(\n])\s*(?:readonly |async |static |get |set |\*)*([A-Za-z_]\w*)\s*\??(?::|\([^()]*(?:\([^()]*\)[^()]*)*\)\s*(?::[^;{}=\n]+)?[{;])/g,
    ),
  ]);
  const { globals, members } = platform();
  const used = (pattern: RegExp, of: Names, prefix: string): Feature[] =>
    [...new Set(matches(pattern))].flatMap((name) => {
      const statements = own.has(name) ? undefined : of.get(name);
      return statements ? { name: prefix + name, statements } : [];
    });
  return [
    ...used(/\.(\w+)/g, members, '.'),
    ...used(/(?<![.\w])([A-Za-z_]\w+)(?=[\s(.<;,)\]?])/g, globals, ''),
  ];
}

type Names = Map<string, CompatStatement[]>;

function platform(): { globals: Names; members: Names } {
  const globals: Names = new Map();
  const members: Names = new Map();
  const add = (names: Names, name: string, { __compat }: Identifier) => {
    if (__compat) names.set(name, [...(names.get(name) ?? []), __compat]);
  };
  for (const [name, entry] of [data.api, data.javascript.builtins ?? {}].flatMap(Object.entries)) {
    add(globals, name, entry);
    for (const [key, member] of Object.entries(entry as Record<string, Identifier>)) {
      const called = key.replace(/_(?:event|static)$/, '');
      add(members, called, member);
      if (name === 'Window') add(globals, called, member);
    }
  }
  return { globals, members };
}
