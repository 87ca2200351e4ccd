import { describe, expect, test } from 'vitest';
import { names } from './rules.ts';

describe('long names need nothing', () => {
  test.each([
    ['JPMorgan Chase JPM 0.03% & Co. fell.', ['jpmorgan-chase: JPMorgan Chase']],
    [
      'Talks with Wells Fargo & Co. and American Express',
      ['wells-fargo: Wells Fargo', 'american-express: American Express'],
    ],
    ['citibank atm', ['citigroup: citibank']],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});
