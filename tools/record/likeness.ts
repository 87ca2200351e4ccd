import type { Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import { type Documents, sentencesOf } from './document.ts';
import { documentsBySource, textAt } from './places.ts';

/** From this on two sentences of different documents are taken for copies. */
const NEAR = 0.8;
/** Shorter sentences are alike by chance. */
const LEAST_WORDS = 5;

/**
 * Lineage says what the documents show: passages that are called identical are so, word for word,
 * and no pair of like sentences is left out.
 */
export function checkLikeness(pack: Pack, documents: Documents): Finding[] {
  return [...checkListed(pack, documents), ...findUnlisted(pack, documents)];
}

function checkListed(pack: Pack, documents: Documents): Finding[] {
  const bySource = documentsBySource(pack, documents);
  return pack.lineage.flatMap(({ likeness, passages }, i) => {
    const texts = passages.flatMap((at) => {
      const found = textAt(at, bySource.get(at.source) ?? []);
      return 'text' in found ? [wordsOf(found.text)] : [];
    });
    if (texts.length < 2) return [];
    const least = Math.min(...pairs(texts).map(([a, b]) => alike(a, b)));
    const fits =
      likeness === 'identical' ? least === 1 : likeness === 'shared-words' || least >= NEAR - 0.2;
    const reason = `says "${likeness}", but the passages are ${Math.round(least * 100)} % alike`;
    return fits ? [] : [{ path: ['lineage', i, 'likeness'], reason }];
  });
}

function findUnlisted(pack: Pack, documents: Documents): Finding[] {
  const sentences = [...documentsBySource(pack, documents)].flatMap(([source, paragraphs]) =>
    paragraphs.flatMap((text, p) =>
      sentencesOf(text).map((sentence, s) => ({
        source,
        key: `${source} ${p + 1}.${s + 1}`,
        words: wordsOf(sentence),
      })),
    ),
  );
  const listed = new Set(
    pack.lineage
      .flatMap(({ passages }) =>
        pairs(
          passages.map(({ source, paragraph, sentence }) => `${source} ${paragraph}.${sentence}`),
        ),
      )
      .map((pair) => pair.sort().join(' = ')),
  );
  return pairs(sentences.filter(({ words }) => words.length >= LEAST_WORDS)).flatMap(([a, b]) => {
    if (a.source === b.source || alike(a.words, b.words) < NEAR) return [];
    const pair = [a.key, b.key].sort().join(' = ');
    return listed.has(pair) ? [] : [{ path: ['lineage'], reason: `does not list ${pair}` }];
  });
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}

/** Words without case and punctuation, so that a dash or a quotation mark is no difference. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}

/** Share of words that two texts have in common in the same order, from 0 to 1. */
function alike(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (const [j, other] of b.entries()) {
      next.push(word === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return (2 * (row.at(-1) ?? 0)) / (a.length + b.length);
}
