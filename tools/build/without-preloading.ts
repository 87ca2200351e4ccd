import type { Plugin } from 'vite';

/**
 * Vite wraps each dynamic import in a helper that puts a `<link>` into the page for what the file
 * needs. Our files lie in the package, and nothing in it makes elements that load.
 */
export function withoutPreloading(): Plugin {
  return {
    name: 'on-record:without-preloading',
    enforce: 'pre',
    load: {
      filter: { id: /^\0vite\/preload-helper/ },
      handler: () => 'export const __vitePreload = (load) => load();',
    },
  };
}
