import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build } from 'vite';

const SOURCES = fileURLToPath(new URL('../../pages/frameworks', import.meta.url));

/**
 * Builds the pages of `tests/pages/frameworks` as their authors would, for production.
 *
 * @returns the folder that they are in, and what removes it.
 */
export async function buildFrameworkPages(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-frameworks-'));
  const pages = (await readdir(SOURCES)).filter((name) => name.endsWith('.html'));
  await build({
    configFile: false,
    root: SOURCES,
    base: './',
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome125',
      rolldownOptions: { input: pages.map((name) => join(SOURCES, name)) },
    },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
