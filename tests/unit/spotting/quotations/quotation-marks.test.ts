import { describe, expect, test } from 'vitest';
import { quotedParts } from '../../../../src/spotting/quotations/quotation-marks.ts';

/** What stands in the marks of each text, those included. */
const CASES: readonly (readonly [text: string, ...parts: string[]])[] = [
  ['Nothing is quoted here, and the bank’s name isn’t.'],
  ['She said "yes" and "no".', '"yes"', '"no"'],
  ['“One,” he said, “and two.”', '“One,”', '“and two.”'],
  ['“We had to say “no” to some things.”', '“We had to say “no” to some things.”'],
  ['„Ja“, sagte er.', '„Ja“'],
  ['« Oui », dit-elle.', '« Oui »'],
  ['‘The customers’ data,’ it said.', '‘The customers’ data,’'],
  ["The bank's 'No' was short.", "'No'"],
  [
    '‘We said “No” to some things in this long sentence,’ it said.',
    '‘We said “No” to some things in this long sentence,’',
  ],
  ['He began: “It goes on and never ends', '“It goes on and never ends'],
  ['It ends here” and began elsewhere.'],
];

describe('what stands in quotation marks', () => {
  test.each(CASES)('%s', (text, ...parts) => {
    expect(quotedParts(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts);
  });
});
