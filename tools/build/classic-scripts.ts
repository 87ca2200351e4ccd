import { basename, relative, sep } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

export interface ClassicScripts {
  /** Source files that the manifest names, e.g. `src/page/content.iife.ts`; others are found by their imports. */
  readonly entries: readonly string[];
  /** What each script is built with. */
  readonly plugins: () => Plugin[];
}

const QUERY = /\?script&iife$/;
const ID = '\0on-record:classic-script:';

/** Where a script's source file is built to, from the package's root. */
export const classicFile = (source: string): string => source.replace(/\.tsx?$/, '.js');

/**
 * Builds what runs in pages: each file one classic script that holds all that it imports. An import with
 * `?script&iife` gives the built file's path.
 *
 * The extension plugin (crxjs 3.0) has this, too. Its way names files by a hash of the project's folder,
 * which then stands in the names of the files that import them; takes none of our plugins; and leaves a
 * second copy of each script and an entry in `web_accessible_resources`.
 */
export function classicScripts({ entries, plugins }: ClassicScripts): Plugin {
  let config: ResolvedConfig;
  const sources = new Set(entries);
  return {
    name: 'on-record:classic-scripts',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: {
      filter: { id: QUERY },
      async handler(source, importer) {
        const found = await this.resolve(source.replace(QUERY, ''), importer);
        if (!found) return null;
        const file = relative(config.root, found.id).replaceAll(sep, '/');
        sources.add(file);
        return `${ID}${file}`;
      },
    },
    load(id) {
      if (!id.startsWith(ID)) return null;
      return `export default ${JSON.stringify(classicFile(id.slice(ID.length)))};`;
    },
    async generateBundle() {
      const codes = await Promise.all(
        [...sources].sort().map(async (source) => {
          const fileName = classicFile(source);
          return { fileName, source: await codeOf(source, fileName, config, plugins()) };
        }),
      );
      for (const code of codes) this.emitFile({ type: 'asset', ...code });
    },
  };
}

async function codeOf(
  source: string,
  fileName: string,
  { root, mode, define = {}, build: { target, minify } }: ResolvedConfig,
  plugins: Plugin[],
): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    mode,
    define,
    plugins,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target,
      minify,
      lib: {
        entry: `${root}/${source}`,
        formats: ['iife'],
        // A script that exports something would be known to others by it.
        name: basename(fileName, '.js').replace(/\W/g, '_'),
        fileName: () => fileName,
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...others] = outputs;
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${source} must be one script, and became ${outputs.length} files.`);
  }
  return script.code;
}
