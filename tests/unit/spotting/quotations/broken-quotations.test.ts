import { describe, expect, test } from 'vitest';
import { isCompiledQuotations } from '../../../../src/spotting/compiled/check-compiled.ts';
import { createQuotationReader } from '../../../../src/spotting/quotations/quotation-reader.ts';
import { compileQuotations } from '../../../../src/spotting/rules/compile-quotations.ts';
import { wordsOf } from '../../../../src/spotting/text/words.ts';
import { shippedQuotations } from '../rules.ts';

const good = compileQuotations('own', shippedQuotations);
const WORDS = '“We don’t use purchase data from banks or credit card companies for ads,” it said.';

describe('stored quotations', () => {
  test.each([
    ['nothing', null],
    ['another format', { ...good, format: good.format + 1 }],
    ['pairs that are a list', { ...good, pairs: [] }],
    ['lines that are a text', { ...good, lines: 'text' }],
    ['lines that are numbers', { ...good, lines: [1] }],
    ['no people', { ...good, people: undefined }],
  ])('are left out with %s', (_, quotations) => {
    expect(isCompiledQuotations(structuredClone(good))).toBe(true);
    expect(isCompiledQuotations(quotations)).toBe(false);
  });

  test.each([
    ['lines that are no JSON', { lines: good.lines.map(() => '["fb-no') }],
    ['lines that are no rows', { lines: good.lines.map(() => '{"a":1}\n[1,2,3]') }],
    ['no lines', { lines: [] }],
    ['numbers of lines that are none', { pairs: { pur: '\npurchase data\t-1,x,9e9\n' } }],
    ['pairs without an end', { pairs: { pur: '\npurchase data\t0' } }],
    ['people that are no JSON', { people: '[["Diana"' }],
    ['people that are no rows', { people: '[null,["Diana"],[1,2,3]]' }],
  ])('that were broken since find less, and stop nothing: %s', (_, broken) => {
    const { entity } = shippedQuotations.quotations[0] ?? { entity: '' };
    const block = wordsOf(WORDS);
    const whole = createQuotationReader(good);
    const found = whole.recognise(block);
    expect(found.map(({ quotation }) => quotation.position)).toEqual(['fb-no-purchase-data']);
    const names = [{ start: 0, end: 2, entity, kind: 'platform' as const }];
    const page = [{ text: WORDS, names, undecided: [], beside: () => null }];
    const less = createQuotationReader({ ...good, ...broken });
    expect(() => less.recognise(block)).not.toThrow();
    expect(less.read(page, [])(0, found[0] as (typeof found)[0])?.kind).toBe('quotation');
  });
});
