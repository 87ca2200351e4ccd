import { join } from 'node:path';
import { normalizePath, type Plugin, type Rolldown } from 'vite';
import { BUILT_FILES, type BuiltFile } from '../rooms/rooms.ts';

/** The modules that each built file holds or loads, by the bundler's ids. */
export type BundledModules = Map<BuiltFile, Set<string>>;

/**
 * Notes what the bundler puts into each built file. Stands in every build of one package: of the pages, of
 * the worker and of each classic script.
 */
export function notesModules(root: string, found: BundledModules): Plugin {
  return {
    name: 'on-record:notes-modules',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
      for (const [name, source] of Object.entries(BUILT_FILES)) {
        const entry = normalizePath(join(root, source));
        const first = chunks.find((chunk) => chunk.isEntry && chunk.moduleIds.includes(entry));
        if (first) found.set(name as BuiltFile, modulesFrom(first, bundle));
      }
    },
  };
}

function modulesFrom(first: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle): Set<string> {
  const seen = new Set([first]);
  for (const { imports, dynamicImports } of seen) {
    for (const name of [...imports, ...dynamicImports]) {
      const chunk = bundle[name];
      if (chunk?.type === 'chunk') seen.add(chunk);
    }
  }
  return new Set([...seen].flatMap(({ moduleIds }) => moduleIds));
}
