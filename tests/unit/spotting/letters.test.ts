import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escaped } from '../../../src/spotting/text/letters.ts';

test('escaped text matches itself alone, with every flag and within a class', () => {
  const sign = fc.constantFrom(...'.*+?^}{$()|[]\\/-,=&# aé');
  const text = fc.string({ unit: sign, minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (words, others) => {
      for (const flags of ['', 'i', 'u', 'giu', 'v']) {
        const pattern = new RegExp(`^${escaped(words)}$`, flags);
        expect(pattern.test(words)).toBe(true);
        if (others.toLowerCase() !== words.toLowerCase()) {
          expect(new RegExp(pattern.source, flags).test(others)).toBe(false);
        }
      }
      for (const letter of words) {
        expect(new RegExp(`^[${escaped(letter)}]$`, 'u').test(letter)).toBe(true);
      }
    }),
  );
});
