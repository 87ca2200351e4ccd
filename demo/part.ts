/**
 * The file is loaded once for the page that a reader opens, and once more for each frame in it: the
 * popup and the record are pages of their own, as in the extension, with styles and an address of
 * their own. `?part=` says which this is.
 */
export type Part = 'popup' | 'record' | null;

const named = new URLSearchParams(location.search).get('part');

/** Null for the page that holds the article and the frames. */
export const part: Part = named === 'popup' || named === 'record' ? named : null;

/** Does a part stand in the demonstration's page? A reader may open the record in a tab of its own. */
export const isFramed: boolean = part !== null && parent !== window;
