import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FUNCTION_WORDS } from '../../../../src/spotting/rules/common-words.ts';
import { RUN_EVERY, tellingRuns } from '../../../../src/spotting/rules/compile-quotations.ts';
import { wordsOf } from '../../../../src/spotting/text/words.ts';
import { workDone } from '../../work-done.ts';
import { shippedQuotations, shippedRules, spotterOf, toEnd } from '../rules.ts';
import { quotationsIn } from './score.ts';

const wordings = shippedQuotations.quotations.flatMap(({ position, wordings: all }) =>
  all.map((words) => ({ position, words })),
);
const positionsIn = (text: string) =>
  quotationsIn({ title: 'On banks and Facebook', text }).map(
    ({ mention }) => mention.quotation?.position,
  );

/** Beside a name, so that the block is read whatever becomes of the words. */
const printed = (words: string) => `“${words},” Facebook said of Wells Fargo on Monday.`;

describe('every wording on record is recognised', () => {
  test.each(wordings)('$position: $words', ({ position, words }) => {
    expect(positionsIn(printed(words))).toContain(position);
  });
});

const tellingIn = (words: readonly string[]) =>
  wordsOf(words.join(' ')).words.filter((word) => !FUNCTION_WORDS.has(word)).length;

const ALTERATIONS: Readonly<Record<string, (words: string[], at: number) => string[]>> = {
  'with other signs': (words) =>
    words.map((word) => word.replaceAll("'", '’').replaceAll(/--?|—/g, ' – ').replaceAll(',', '')),
  'in capitals': (words) => words.map((word) => word.toUpperCase()),
  'with a word put in': (words, at) => words.toSpliced(at, 0, '(here)'),
  'with a word replaced': (words, at) => words.toSpliced(at, 1, 'something'),
  'with a word left out': (words, at) => words.toSpliced(at, 1, '…'),
  'split by its speaker': (words, at) => words.toSpliced(at, 0, ',” Facebook said, “'),
  'over two sentences': (words, at) => words.toSpliced(at, 0, '.” That is what it said. “'),
};

describe('and altered', () => {
  test.each(Object.entries(ALTERATIONS))('%s', (_how, alter) => {
    fc.assert(
      fc.property(
        fc.constantFrom(...wordings),
        fc.double({ min: 0.25, max: 0.75, noNaN: true }),
        (one, where) => {
          const words = one.words.split(' ');
          // One that is short by itself is none once a word is gone.
          fc.pre(tellingIn(words) >= 9);
          const altered = alter(words, Math.floor(where * words.length));
          expect(positionsIn(printed(altered.join(' ')))).toContain(one.position);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('cut at either end, down to eight telling words', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wordings), fc.nat(20), ({ position, words }, cut) => {
        const all = words.split(' ');
        const left = all.slice(cut);
        fc.pre(tellingIn(left) >= 8);
        expect(positionsIn(printed(left.join(' ')))).toContain(position);
        const right = all.slice(0, all.length - cut);
        fc.pre(tellingIn(right) >= 8);
        expect(positionsIn(printed(right.join(' ')))).toContain(position);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is no quotation', () => {
  test('the same words in another order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wordings), ({ words }) => {
        const backwards = words.split(' ').reverse().join(' ');
        expect(positionsIn(printed(backwards))).toEqual([]);
      }),
    );
  });

  test('at most five telling words in a row', () => {
    fc.assert(
      fc.property(fc.constantFrom(...wordings), fc.nat(30), ({ words }, from) => {
        const part: string[] = [];
        for (const word of words.split(' ').slice(from)) {
          if (tellingIn([...part, word]) > 5) break;
          part.push(word);
        }
        expect(positionsIn(printed(part.join(' ')))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('every stretch of a wording holds a run of words that the gate looks for', () => {
  const every = RUN_EVERY.readPage;
  const runs = tellingRuns(shippedQuotations, every);
  for (const { words } of wordings) {
    const plain = wordsOf(words).words.map((word) => word.replaceAll('’', "'"));
    const telling = plain.flatMap((word, i) => (FUNCTION_WORDS.has(word) ? [] : [i]));
    for (let i = 0; i + every <= telling.length; i++) {
      const stretch = plain.slice(telling[i], (telling[i + every - 1] as number) + 1).join(' ');
      expect(
        runs.some((run) => ` ${stretch} `.includes(` ${run} `)),
        `“${stretch}”`,
      ).toBe(true);
    }
  }
});

test('a record with quotations and no names has them found', () => {
  const spotter = spotterOf({ dossier: 'mine', entities: [], buttons: [] }, shippedQuotations);
  const scan = spotter.scan('It is not “actively asking financial services companies”.', 'prose');
  expect(scan?.mayQuote).toBe(true);
  const [whole] = wordings;
  const found = spotter.scan(`“${whole?.words}”`, 'prose');
  const { mentions } = toEnd(spotter.resolve(found ? [found] : [], { title: '' }));
  expect(mentions.flat()).toMatchObject([{ kind: 'quotation', dossier: 'mine' }]);
});

describe('a hostile text costs no more than others', () => {
  const spotter = spotterOf(shippedRules, shippedQuotations);
  /** In milliseconds, on a machine that is busy with other things: some twenty times what it takes. */
  const MOST = 1_000;
  const some = wordings.map(({ words }) => words);

  test.each([
    ['one pair of words over and over', 'purchase data '.repeat(600)],
    [
      'beginnings of all quotations',
      some
        .map((words) => words.slice(0, 60))
        .join(' ')
        .repeat(3),
    ],
    ['quotation marks that never close', '“"‘ '.repeat(2_000) + some[0]],
    ['single marks', " 'a".repeat(2_700) + some[0]],
    ['words of speech', `“${some[0]}” ${'said Facebook told '.repeat(400)}`],
    ['sentences', `${'He said. '.repeat(800)}“${some[0]}”`],
    ['brackets', `${'(a) [b] '.repeat(900)}“${some[0]}”`],
    ['a quotation, again and again', `“${some[0]}” `.repeat(50)],
  ])('%s', (_what, text) => {
    const block = text.slice(0, 8_192);
    const start = workDone();
    const scans = Array.from({ length: 4 }, () => spotter.scan(block, 'prose')).flatMap(
      (scan) => scan ?? [],
    );
    toEnd(spotter.resolve(scans, { title: 'Facebook and Wells Fargo' }));
    expect(workDone() - start).toBeLessThan(MOST);
  });
});
