import type { Finding } from '../../src/record/check/finding.ts';
import type { Pack } from '../../src/record/schema.ts';
import { alike, likePairs, NEAR, wordsOf } from './alike.ts';
import { type Documents, sentencesOf } from './document.ts';
import { documentsBySource, textAt } from './places.ts';

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
  return [...likePairs(sentences)].flatMap(([a, b]) => {
    const pair = [a.key, b.key].sort().join(' = ');
    return listed.has(pair) ? [] : [{ path: ['lineage'], reason: `does not list ${pair}` }];
  });
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, i) => items.slice(i + 1).map((b): [T, T] => [a, b]));
}
