import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { builtinDefines } from './tools/build/builtin-rules.ts';
import { type BrowserTarget, forBrowser } from './tools/build/manifest-variants.ts';
import { withoutPreloading } from './tools/build/without-preloading.ts';

/**
 * One manifest, one build a browser: `vite build --mode chrome|firefox`.
 * `tools/build.ts` runs both and checks the record first.
 */
export default defineConfig(async ({ mode }) => {
  const target: BrowserTarget = mode === 'firefox' ? 'firefox' : 'chrome';
  return {
    define: await builtinDefines(),
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      target: target === 'firefox' ? 'firefox140' : 'chrome125',
      modulePreload: false,
      // Extension pages that no manifest key names still have to be built.
      rollupOptions: {
        input: { record: 'src/dossier/dossier.html', welcome: 'src/welcome/welcome.html' },
      },
    },
    plugins: [
      crx({
        manifest: forBrowser(manifest, target) as unknown as ManifestV3Export,
        browser: target,
      }),
      onlyWhatIsUsed(),
      withoutPreloading(),
    ],
  };
});

/**
 * `?script&iife` leaves two things behind that nothing uses: a second copy of the script, and a
 * `web_accessible_resources` entry, which `scripting.executeScript` does not need and which would
 * let every site see that the extension is installed.
 */
function onlyWhatIsUsed(): Plugin {
  return {
    name: 'on-record:only-what-is-used',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const name of Object.keys(bundle)) {
          if (/^assets\/[^/]+\.iife\./.test(name)) delete bundle[name];
        }
        const asset = bundle['manifest.json'];
        if (asset?.type !== 'asset') return;
        const { web_accessible_resources: _dropped, ...rest } = JSON.parse(String(asset.source));
        asset.source = `${JSON.stringify(rest, null, 2)}\n`;
      },
    },
  };
}
