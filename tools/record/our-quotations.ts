import type { Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import type { Documents } from './document.ts';
import { documentsBySource } from './places.ts';
import { quotationsIn } from './set-off.ts';

/** Fewer words in single quotation marks are a term, not a quotation. */
const LEAST_WORDS = 4;
/** From this on, words of a recorded quotation may not stop short of its end unmarked. */
const WHOLE_WORDS = 8;

/**
 * Words in single quotation marks in our own sentences are somebody's: they stand in a document, in
 * a recorded quotation or in a headline, letter for letter; and a long one is not cut short.
 */
export function checkOurQuotations(pack: Pack, documents: Documents): Finding[] {
  const recorded: string[] = [];
  visit(pack, [], (text, path) => {
    if (path.at(-1) === 'exact' || path.at(-1) === 'headline') recorded.push(plain(text));
  });
  const texts = [...documentsBySource(pack, documents).values()].flat().map(plain);
  const known = [...recorded, ...texts];
  const found: Finding[] = [];
  visit(pack, [], (text, path) => {
    if (path.at(-1) === 'exact' || path[0] === 'names') return;
    for (const words of quotationsIn(text)) {
      const count = words.split(' ').length;
      if (count < LEAST_WORDS) continue;
      const parts = plain(words).split(/\s*(?:…|\.\.\.)\s*/);
      if (!parts.every((part) => known.some((one) => one.includes(part)))) {
        found.push({ path, reason: `'${words}' stands in no source` });
      }
      const last = parts.at(-1) ?? '';
      const source = recorded.find((one) => one.includes(last));
      if (count >= WHOLE_WORDS && last !== '' && source !== undefined && stopsShort(source, last)) {
        found.push({ path, reason: `'${words}' stops short of the quotation's end` });
      }
    }
  });
  return found;
}

/** Words of a quotation that go on in the same sentence. */
function stopsShort(quotation: string, words: string): boolean {
  const rest = quotation.slice(quotation.indexOf(words) + words.length);
  return rest !== '' && !/^[.!?]/.test(rest);
}

/** Without case and without how quotation marks and dashes are set. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[‐-―]/g, '-');
}

function visit(
  value: unknown,
  path: readonly (string | number)[],
  see: (text: string, path: readonly (string | number)[]) => void,
): void {
  if (typeof value === 'string') see(value, path);
  else if (value !== null && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) {
      visit(item, [...path, Array.isArray(value) ? Number(key) : key], see);
    }
  }
}
