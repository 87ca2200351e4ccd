import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** One import or export of another module, as a source file writes it. */
export interface Import {
  /** A file of this project, e.g. `src/page/dom/nodes.ts`, or a package's name. */
  readonly of: string;
  /** Is it gone when types are erased? */
  readonly typesOnly: boolean;
  /** Is it built as a file of its own and only named here (`?script&iife`)? */
  readonly asFile: boolean;
}

const STATEMENT = /^(?:import|export)\b(?:(?<what>[^'";]*?)\bfrom\s)?\s*'(?<from>[^']+)'/gms;

/** What a source file imports. It must be formatted: statements begin their line. */
function importsIn(file: string, text: string): Import[] {
  return [...text.matchAll(STATEMENT)].map(({ groups }) => {
    const [path = '', query = ''] = (groups?.from ?? '').split('?');
    const of = path.startsWith('.')
      ? normalize(join(dirname(file), path)).replaceAll(sep, '/')
      : path;
    return { of, typesOnly: isTypesOnly(groups?.what ?? ''), asFile: query.startsWith('script') };
  });
}

function isTypesOnly(what: string): boolean {
  if (/^\s*type\s/.test(what)) return true;
  const names = /^\s*\{(.*)\}\s*$/s
    .exec(what)?.[1]
    ?.split(',')
    .map((name) => name.trim());
  const named = names?.filter(Boolean) ?? [];
  return named.length > 0 && named.every((name) => name.startsWith('type '));
}

/** A source file, as far as it matters where it lies. */
export interface Source {
  readonly imports: readonly Import[];
  /** Does it name the page's document, its window or its elements? */
  readonly usesDom: boolean;
}

export type Sources = ReadonlyMap<string, Source>;

const DOM = /\b(?:document|window)\.|\b(?:HTML\w*Element|ShadowRoot|TreeWalker)\b/;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;

export function sourceOf(file: string, text: string): Source {
  return { imports: importsIn(file, text), usesDom: DOM.test(text.replace(COMMENT, '')) };
}

/** Every source file under `src`. */
export function sourceFiles(): Sources {
  const paths = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll(sep, '/')}`)
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
  return new Map(
    paths.map((path) => [path, sourceOf(path, readFileSync(join(ROOT, path), 'utf8'))]),
  );
}

/** The files whose code a built file holds: its entry and all that it imports, in any number of steps. */
export function reachedFrom(entry: string, files: Sources): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !files.has(file)) continue;
    reached.add(file);
    for (const { of, typesOnly, asFile } of files.get(file)?.imports ?? []) {
      if (!typesOnly && !asFile) waiting.push(of);
    }
  }
  return reached;
}
