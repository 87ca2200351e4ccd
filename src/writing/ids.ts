/** Longest id that is made of a name, in characters. */
const LONGEST = 48;

/**
 * An id of a name, in lower-case Latin letters and figures joined by hyphens, that none of the others
 * is. A name without any gets the fallback.
 */
export function idFor(name: string, others: Iterable<string>, fallback: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[a-z0-9]+/g) ?? [];
  const base = words.join('-').slice(0, LONGEST).replace(/-$/, '') || fallback;
  const taken = new Set(others);
  if (!taken.has(base)) return base;
  for (let number = 2; ; number++) {
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
  }
}
