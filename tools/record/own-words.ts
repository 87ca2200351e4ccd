import type { Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import type { Documents } from './document.ts';
import { documentsBySource } from './places.ts';

/** A run of this many words that a document has, too, is copied. */
const COPIED_WORDS = 9;

/** Parts of a pack in which the words of others may stand. */
const OF_OTHERS = new Set(['quote', 'headline', 'url', 'names']);

/** Our sentences are ours: none repeats a long run of a document's words outside a quotation. */
export function checkOwnWords(pack: Pack, documents: Documents): Finding[] {
  const runs = new Set(
    [...documentsBySource(pack, documents).values()].flat().flatMap((text) => runsOf(text)),
  );
  const found: Finding[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value === 'string') {
      const copied = runsOf(withoutQuotations(value)).find((run) => runs.has(run));
      if (copied) found.push({ path, reason: `repeats a document's words: "${copied}"` });
    } else if (value !== null && typeof value === 'object') {
      for (const [key, item] of Object.entries(value)) {
        if (!OF_OTHERS.has(key)) visit(item, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  visit(pack, []);
  return found;
}

/** Single quotation marks set off words of others in our sentences. */
function withoutQuotations(text: string): string {
  return text.replace(/(?<!\w)'.*?'(?!\w)/g, ' … ');
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+|…/gu) ?? [];
  return words.slice(COPIED_WORDS - 1).map((_, i) => words.slice(i, i + COPIED_WORDS).join(' '));
}
