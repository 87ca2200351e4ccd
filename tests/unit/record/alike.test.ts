import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alike, likePairs, NEAR } from '../../../tools/record/alike.ts';

const sentence = fc.array(fc.constantFrom(...'abcdefgh'), { minLength: 5, maxLength: 14 });

test('pairs of like sentences are those that comparing all with all gives', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(3), sentence), { maxLength: 9 }), (list) => {
      const all = list.map(([source, words], i) => ({ source: String(source), words, i }));
      const every = all.flatMap((a, at) =>
        all
          .slice(at + 1)
          .filter((b) => a.source !== b.source && alike(a.words, b.words) >= NEAR)
          .map((b) => `${a.i} ${b.i}`),
      );
      const found = [...likePairs(all)].map(([a, b]) => `${a.i} ${b.i}`);
      expect(found.sort()).toEqual(every.sort());
    }),
    { numRuns: 500 },
  );
});

test('no more is compared than is asked for', () => {
  const words = 'one two three four five six'.split(' ');
  const all = Array.from({ length: 400 }, (_, i) => ({ source: String(i), words }));
  expect([...likePairs(all, { left: 10_000 })].length).toBeLessThan(400);
});
