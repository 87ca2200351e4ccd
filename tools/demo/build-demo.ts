import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, normalizePath, type Plugin, type Rolldown } from 'vite';
import { forReaders, root } from '../build/build.ts';
import { builtinDefines } from '../build/builtin-rules.ts';
import { folderOf, packageIn, thirdPartyText } from '../build/bundled-packages.ts';
import { networkIn } from '../build/network.ts';
import { OUR_LICENCE } from '../build/ships-licences.ts';
import { withoutHtml } from '../build/without-html.ts';
import { withoutPreloading } from '../build/without-preloading.ts';

/** The article of the demonstration is the one that `npm start` opens. */
const ARTICLE = join(root, 'tests', 'pages', 'article.html');

/**
 * The demonstration: one HTML file with everything in it, made from the extension's own components.
 *
 * @throws when the build fails, or when a script in it could make a request.
 */
export async function demoPage(): Promise<string> {
  const [page, article, { script, licences }] = await Promise.all([
    readFile(join(root, 'demo', 'demo.html'), 'utf8'),
    readFile(ARTICLE, 'utf8'),
    demoScript(),
  ]);
  const faults = networkIn('demo.js', script);
  if (faults.length > 0)
    throw new Error(['The demonstration could make requests:', ...faults].join('\n'));
  const [body] = /<article>.*<\/article>/s.exec(article) ?? [];
  if (body === undefined) throw new Error(`${ARTICLE} has no article.`);
  return fill(page, {
    policy: `<meta http-equiv="content-security-policy" content="${policyFor(script)}" />`,
    article: body,
    licences: `<script type="text/plain">${harmless(licences)}</script>`,
    script: `<script>${script}</script>`,
  });
}

/** Its script alone runs, and it can load nothing but itself: the frames are the same file. */
function policyFor(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Puts texts in place of `<!--name-->`. */
function fill(page: string, parts: Readonly<Record<string, string>>): string {
  return Object.entries(parts).reduce((filled, [name, text]) => {
    const place = `<!--${name}-->`;
    if (!filled.includes(place)) throw new Error(`demo.html has no ${place}.`);
    return filled.replace(place, () => text);
  }, page);
}

/** The script, and whose work is in it. */
async function demoScript(): Promise<{ readonly script: string; readonly licences: string }> {
  const define = {
    ...(await builtinDefines()),
    __CATALOGUES__: JSON.stringify(await catalogues()),
    // The article stands for a page on this site; a file has none, and no setting could name it.
    'location.hostname': JSON.stringify('news.example'),
  };
  const built = await forReaders(() =>
    build({
      root,
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      define,
      plugins: [standIns(), stylesInScript(), withoutPreloading(), withoutHtml()],
      build: {
        write: false,
        target: ['chrome125', 'firefox146'],
        modulePreload: false,
        rollupOptions: {
          input: join(root, 'demo', 'main.ts'),
          output: { format: 'iife', codeSplitting: false },
        },
      },
    }),
  );
  const { output } = built as Rolldown.RolldownOutput;
  const [chunk, ...others] = output;
  if (others.length > 0)
    throw new Error(`More than one file: ${others.map(({ fileName }) => fileName)}`);
  const folders = new Set(chunk.moduleIds.map(folderOf).filter((folder) => folder !== null));
  const ours = await readFile(join(root, OUR_LICENCE), 'utf8');
  const theirs = thirdPartyText([...folders].map(packageIn));
  return { script: harmless(chunk.code.trim()), licences: `\n${ours}\n${theirs}` };
}

/** Inside of a script element, only these end it or change how it ends. */
const harmless = (text: string): string => text.replace(/<(?=\/script|!--|script)/gi, '\\x3c');

/** Each language's messages by their keys. */
async function catalogues(): Promise<Record<string, Record<string, string>>> {
  const folder = join(root, 'public', '_locales');
  const languages = (await readdir(folder)).sort();
  const read = async (language: string) => {
    const text = await readFile(join(folder, language, 'messages.json'), 'utf8');
    const messages = Object.entries<{ message: string }>(JSON.parse(text));
    return [language, Object.fromEntries(messages.map(([key, { message }]) => [key, message]))];
  };
  return Object.fromEntries(await Promise.all(languages.map(read)));
}

/** What takes the place of a file of the extension. */
const STAND_INS: Readonly<Record<string, string>> = {
  'src/platform/browser.ts': 'demo/platform/browser.ts',
  'src/platform/native.ts': 'demo/platform/native.ts',
  'src/packs/shelf/database.ts': 'demo/platform/database.ts',
};

function standIns(): Plugin {
  const inRoot = (file: string) => normalizePath(join(root, file));
  const places = new Map(Object.entries(STAND_INS).map(([file, by]) => [inRoot(file), inRoot(by)]));
  return {
    name: 'on-record:stand-ins',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/(?:browser|native|database)\.ts$/ },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found && (places.get(found.id) ?? found);
      },
    },
  };
}

/** A style sheet that is imported for its effect is put into the page by the script. */
function stylesInScript(): Plugin {
  const PREFIX = '\0on-record:styled:';
  // Otherwise it would be taken for a style sheet itself.
  const SUFFIX = '.styled.js';
  return {
    name: 'on-record:styles-in-script',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\.css$/ },
      async handler(source, importer) {
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found && `${PREFIX}${found.id}${SUFFIX}`;
      },
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = id.slice(PREFIX.length, -SUFFIX.length);
      return [
        `import css from ${JSON.stringify(`${file}?inline`)};`,
        "const style = document.createElement('style');",
        'style.textContent = css;',
        'document.head.append(style);',
      ].join('\n');
    },
  };
}
