import { readAttribution } from '../../../src/spotting/quotations/attribution/read-attribution.ts';
import { alike, MOST_WORDS, NEAR, wordsOf } from '../../record/alike.ts';
import { isRunningText } from './capital-runs.ts';
import { placeOf, sentenceSpans } from './places.ts';
import type { FoundQuotation } from './quotations.ts';
import type { SpokenDocument } from './spoken-documents.ts';

/** Fewer words stand elsewhere by chance. */
const LEAST_WORDS = 6;
/** Of many quotations alike, one sentence is compared with so many. */
const MOST_COMPARED = 50;

/**
 * Sentences without quotation marks that are the words which another document has in quotation marks:
 * somebody's words whose marks were dropped.
 */
export function findEchoes(
  documents: readonly SpokenDocument[],
  quotations: readonly FoundQuotation[],
): FoundQuotation[] {
  const quoted = quotations
    .map(({ document, exact }) => ({ document, words: wordsOf(exact) }))
    .filter(({ words }) => words.length >= LEAST_WORDS);
  const byWord = new Map<string, number[]>();
  for (const [i, { words }] of quoted.entries()) {
    for (const word of new Set(words)) {
      const having = byWord.get(word);
      if (having) having.push(i);
      else byWord.set(word, [i]);
    }
  }
  const isQuotedElsewhere = (sentence: readonly string[], document: number): boolean => {
    const counts = new Map<number, number>();
    for (const word of new Set(sentence)) {
      for (const i of byWord.get(word) ?? []) counts.set(i, (counts.get(i) ?? 0) + 1);
    }
    return [...counts]
      .filter(([i, count]) => quoted[i]?.document !== document && count * 2 >= sentence.length)
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_COMPARED)
      .some(([i]) => alike(sentence, quoted[i]?.words ?? []) >= NEAR);
  };
  return documents.flatMap(({ document, spoken, around }, i) =>
    spoken.flatMap((block, paragraph) => {
      if (!isRunningText(block.text)) return [];
      return sentenceSpans(block.text).flatMap((sentence): FoundQuotation[] => {
        const isInMarks = block.quoted.some(
          ({ start, end }) => start < sentence.end && end > sentence.start,
        );
        if (isInMarks) return [];
        const raw = block.text.slice(sentence.start, sentence.end);
        const words = wordsOf(raw);
        if (words.length < LEAST_WORDS || words.length > MOST_WORDS || !isQuotedElsewhere(words, i))
          return [];
        const exact = raw.replace(/[.,]$/, '');
        const span = { start: sentence.start, end: sentence.start + exact.length };
        const { attribution } = readAttribution(block, span, around(paragraph));
        return [
          {
            document: i,
            paragraph,
            span,
            exact,
            place: placeOf(document, paragraph, sentence),
            form: 'unquoted',
            attribution:
              attribution?.isPlain && attribution.basis !== 'around' ? attribution : null,
          },
        ];
      });
    }),
  );
}
