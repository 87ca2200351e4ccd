import type { Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import { escaped } from '../../src/spotting/text/letters.ts';
import type { Documents } from './document.ts';
import { documentsBySource } from './places.ts';
import { withoutQuotations } from './set-off.ts';

/** A run of this many words that a document has, too, is copied. */
const COPIED_WORDS = 6;

/** Parts of a pack in which the words of others may stand. */
const OF_OTHERS = new Set(['quote', 'headline', 'url', 'names']);

/**
 * Our sentences are ours: none repeats a run of a document's words outside a quotation. Names are
 * nobody's own words, and end a run.
 */
export function checkOwnWords(pack: Pack, documents: Documents): Finding[] {
  const names = namesIn(pack);
  const withoutNames = (text: string) => text.replace(names, ' … ');
  const runs = new Set(
    [...documentsBySource(pack, documents).values()]
      .flat()
      .flatMap((text) => runsOf(withoutNames(text))),
  );
  const found: Finding[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value === 'string') {
      const copied = runsOf(withoutNames(withoutQuotations(value))).find((run) => runs.has(run));
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

/** Companies, people and publications. */
function namesIn(pack: Pack): RegExp {
  const names = [
    ...pack.entities.flatMap((one) => [
      one.name,
      ...(one.kind === 'company' ? one.products : one.variants),
    ]),
    ...pack.sources.map(({ site }) => site),
  ];
  const longestFirst = names.sort((a, b) => b.length - a.length).map(escaped);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}']+|…/gu) ?? [];
  return words
    .slice(COPIED_WORDS - 1)
    .map((_, i) => words.slice(i, i + COPIED_WORDS))
    .filter((run) => !run.includes('…'))
    .map((run) => run.join(' '));
}
