import type { Citation } from '../record/views/view-types.ts';

/** Longer quotations are named by their first and last words, as the whole may differ in between. */
const WHOLE = 120;
const ENDS = 5;

/**
 * Address of a source that opens at the quoted words, by a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/). Null when the source has no address. Where
 * the words are not found, browsers show the page from its start.
 */
export function quotedLink({ source, quote }: Citation): string | null {
  if (source.url === null) return null;
  if (quote === null) return source.url;
  const parts = [
    ...(quote.prefix?.trim() ? [`${encode(quote.prefix.trim())}-`] : []),
    ...ends(quote.exact).map(encode),
    ...(quote.suffix?.trim() ? [`-${encode(quote.suffix.trim())}`] : []),
  ];
  const joint = source.url.includes('#') ? ':~:' : '#:~:';
  return `${source.url}${joint}text=${parts.join(',')}`;
}

function ends(words: string): string[] {
  const list = words.split(/\s+/);
  if (words.length <= WHOLE || list.length <= 2 * ENDS) return [words];
  return [list.slice(0, ENDS).join(' '), list.slice(-ENDS).join(' ')];
}

/** In the fragment's own grammar, `-`, `,` and `&` have a meaning. */
function encode(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
