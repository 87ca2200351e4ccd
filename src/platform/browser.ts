/** The one place that imports the polyfill: everything else takes `browser` from here. */

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
