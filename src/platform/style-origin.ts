import { browser } from './browser.ts';

/**
 * Whose the style of marks is. Highlights in shadow trees are styled in Chromium (156) by the document's
 * rules, in Firefox (153) by those of their own tree and by the user's.
 */
export const styleOrigin = (): 'AUTHOR' | 'USER' =>
  browser.runtime.getURL('').startsWith('moz-extension:') ? 'USER' : 'AUTHOR';
