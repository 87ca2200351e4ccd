import { fileURLToPath } from 'node:url';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import packageJson from './package.json' with { type: 'json' };
import { builtinDefines } from './tools/build/builtin-rules.ts';
import { type BundledModules, notesModules } from './tools/build/bundled-modules.ts';
import { classicFile, classicScripts } from './tools/build/classic-scripts.ts';
import { type BrowserTarget, forBrowser } from './tools/build/manifest-variants.ts';
import { shipsLicences } from './tools/build/ships-licences.ts';
import { withoutHtml } from './tools/build/without-html.ts';
import { withoutPreloading } from './tools/build/without-preloading.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * One manifest, one build a browser: `vite build --mode chrome|firefox`.
 * `tools/build.ts` runs both and checks the record first.
 */
export default defineConfig(async ({ mode }) => {
  const target: BrowserTarget = mode === 'firefox' ? 'firefox' : 'chrome';
  const derived = forBrowser(manifest, target, packageJson.version);
  const inPages = manifest.content_scripts.flatMap(({ js }) => js);
  const found: BundledModules = new Map();
  /** What every bundle is built with: the pages', the worker's and each classic script's. */
  const everywhere = () => [withoutPreloading(), withoutHtml(), notesModules(root, found)];
  return {
    define: await builtinDefines(),
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox146' : 'chrome125',
      modulePreload: false,
      rollupOptions: {
        // The classic scripts are built within this build, which takes most of its time.
        checks: { pluginTimings: false },
        // Extension pages that no manifest key names still have to be built.
        input: { record: 'src/dossier/dossier.html', welcome: 'src/welcome/welcome.html' },
      },
    },
    worker: { plugins: everywhere },
    plugins: [
      classicScripts({ entries: inPages, plugins: everywhere }),
      crx({
        manifest: withoutScripts(derived) as unknown as ManifestV3Export,
        browser: target,
      }),
      withScripts(),
      ...everywhere(),
      shipsLicences(root, found),
    ],
  };
});

type ContentScripts = readonly { readonly js?: readonly string[] }[];

/** The extension plugin is shown no content scripts: `classicScripts` builds them. */
function withoutScripts(derived: Record<string, unknown>): Record<string, unknown> {
  const scripts = derived.content_scripts as ContentScripts;
  return { ...derived, content_scripts: scripts.map(({ js: _js, ...rest }) => rest) };
}

/** Names the content scripts in the built manifest. */
function withScripts(): Plugin {
  return {
    name: 'on-record:with-scripts',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') return;
        const built = JSON.parse(String(asset.source));
        built.content_scripts = built.content_scripts.map((one: object, i: number) => ({
          ...one,
          js: manifest.content_scripts[i]?.js.map(classicFile),
        }));
        asset.source = `${JSON.stringify(built, null, 2)}\n`;
      },
    },
  };
}
