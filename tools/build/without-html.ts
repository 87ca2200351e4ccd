import type { Plugin } from 'vite';

/**
 * What is cut of Preact: the way by which `dangerouslySetInnerHTML` writes markup. Nothing here uses it, and
 * reviewers of stores would have to look at each place that could. Exactly as it stands in the file below.
 */
const CUTS: readonly (readonly [from: string, to: string])[] = [
  ['"dangerouslySetInnerHTML"==s?y=k:"children"==s||', '"children"==s||'],
  ['"dangerouslySetInnerHTML"==s?h=k:', ''],
  [
    'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),',
    '(',
  ],
];

/** Preact's code without the way that writes markup. @throws when it is not as it was when this was written. */
export function cutHtml(code: string): string {
  return CUTS.reduce((rest, [from, to]) => {
    const parts = rest.split(from);
    if (parts.length !== 2) {
      throw new Error(
        `Preact has changed: “${from}” stands ${parts.length - 1} times in dist/preact.mjs, not once. Look at how it sets innerHTML now, and mend tools/build/without-html.ts.`,
      );
    }
    return parts.join(to);
  }, code);
}

/** Takes the one way out of the bundles by which Preact writes markup. */
export function withoutHtml(): Plugin {
  return {
    name: 'on-record:without-html',
    enforce: 'pre',
    transform: {
      filter: { id: /\/node_modules\/preact\/dist\/preact\.mjs$/ },
      handler: (code) => ({ code: cutHtml(code), map: null }),
    },
  };
}
