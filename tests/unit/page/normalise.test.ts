import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, rawIndexOf, textIndexOf } from '../../../src/page/blocks/normalise.ts';

const chars = fc.constantFrom('a', 'B', ' ', '\n', '\u00A0', '\u00AD', '\u200B', 'é', '銀', '😀');

describe('normalise', () => {
  it('leaves plain text as it is', () => {
    expect(normalise('Wells Fargo, 3.5 %').text).toBe('Wells Fargo, 3.5 %');
  });

  it.each([
    ['line breaks and runs of spaces', 'Wells\n   Fargo', 'Wells Fargo'],
    ['no-break spaces', 'Wells\u00A0Fargo', 'Wells Fargo'],
    ['soft hyphens', 'Face\u00ADbook', 'Facebook'],
    ['zero-width spaces', 'Face\u200Bbook', 'Facebook'],
    ['direction marks', '\u200FFacebook\u200E', 'Facebook'],
    ['leading space', '  Facebook', 'Facebook'],
  ])('reads over %s', (_what, raw, text) => {
    expect(normalise(raw).text).toBe(text);
  });

  it('maps every character to where it stood, for any text', () => {
    fc.assert(
      fc.property(fc.array(chars), (parts) => {
        const raw = parts.join('');
        const { text, pieces } = normalise(raw);
        let previous = -1;
        for (let i = 0; i < text.length; i++) {
          const at = rawIndexOf(pieces, i);
          expect(at).toBeGreaterThan(previous);
          previous = at;
          if (text[i] === ' ') expect(raw[at]).toMatch(/\s/);
          else expect(raw[at]).toBe(text[i]);
        }
        expect(text).not.toMatch(/^ | {2}/);
      }),
    );
  });

  it('and the text’s own places are found by the raw ones', () => {
    fc.assert(
      fc.property(fc.array(chars), (parts) => {
        const normalised = normalise(parts.join(''));
        const { text, pieces } = normalised;
        for (let i = 0; i < text.length; i++) {
          expect(textIndexOf(normalised, rawIndexOf(pieces, i))).toBe(i);
        }
        let previous = 0;
        for (let raw = 0; raw <= parts.join('').length; raw++) {
          const at = textIndexOf(normalised, raw);
          expect(at).toBeGreaterThanOrEqual(previous);
          expect(at).toBeLessThanOrEqual(text.length);
          previous = at;
        }
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const once = normalise(raw).text;
        expect(normalise(once).text).toBe(once);
      }),
    );
  });
});
