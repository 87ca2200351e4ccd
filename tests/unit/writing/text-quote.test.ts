import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BESIDE, isSameText, selectorOf, wordedIn } from '../../../src/writing/text-quote.ts';

/** Half a character. */
const HALF = /\p{Surrogate}/u;

/** The words between `[` and `]` of a block that is written with these. */
function marked(text: string) {
  const block = text.replace(/[[\]]/g, '');
  return [block, text.indexOf('['), text.indexOf(']') - 1] as const;
}

describe('the selector of words in a block', () => {
  it.each([
    ['The bank [said no] to it.', { prefix: 'The bank ', exact: 'said no', suffix: ' to it.' }],
    ['[ said no ]to it.', { prefix: ' ', exact: 'said no', suffix: ' to it.' }],
    ['[All of it.]', { prefix: '', exact: 'All of it.', suffix: '' }],
    // No word is cut in two, where there are words.
    [
      'Somewhere in a long paragraph the bank [said no] to whoever it was that asked for it there.',
      {
        prefix: ' in a long paragraph the bank ',
        exact: 'said no',
        suffix: ' to whoever it was that asked ',
      },
    ],
    // Chinese has no spaces.
    [
      `${'天'.repeat(40)}[地]${'人'.repeat(40)}`,
      { prefix: '天'.repeat(32), exact: '地', suffix: '人'.repeat(32) },
    ],
    // Nor is a character: 31 halves stand before it.
    [`😀${'a'.repeat(31)}[b]`, { prefix: 'a'.repeat(31), exact: 'b', suffix: '' }],
  ])('%s', (text, selector) => {
    expect(selectorOf(...marked(text))).toEqual(selector);
  });

  it.each(['[]', 'a[ ]b', 'a[\u00a0\n]b'])('of no words is none: %s', (text) => {
    expect(selectorOf(...marked(text))).toBeNull();
  });

  it('of half a character is none', () => {
    expect(selectorOf('a😀b', 0, 2)).toBeNull();
    expect(selectorOf('a😀b', 2, 4)).toBeNull();
  });

  it('always stands in the block as it says, whatever the text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(200), fc.nat(200), (block, a, b) => {
        const [start, end] = [a, b].map((at) => Math.min(at, block.length)).sort((x, y) => x - y);
        const found = selectorOf(block, start as number, end as number);
        if (found === null) return;
        expect(block).toContain(found.prefix + found.exact + found.suffix);
        expect(found.exact).toBe(found.exact.trim());
        expect(found.exact).not.toBe('');
        expect(Math.max(found.prefix.length, found.suffix.length)).toBeLessThanOrEqual(BESIDE);
        if (HALF.test(block)) return;
        for (const part of Object.values(found)) expect(part).not.toMatch(HALF);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('how words stand', () => {
  it.each([
    ['[“We said no,”] it said.', 'quoted', 'We said no,'],
    ['“[We said no,]” it said.', 'quoted', 'We said no,'],
    ['“We thought. [We said no.] We left,” it said.', 'quoted', 'We said no.'],
    ['[It "said no" to it.]', 'partly-quoted', 'It "said no" to it.'],
    ['[It said no.]', 'unquoted', 'It said no.'],
    ['“Not this.” [It said no.]', 'unquoted', 'It said no.'],
    ['«Non», [dit la banque.]', 'unquoted', 'dit la banque.'],
    ['[„Wir sagten nein“], hieß es.', 'quoted', 'Wir sagten nein'],
    // Opened and never closed: a quotation of several paragraphs.
    ['“[We said no.]', 'quoted', 'We said no.'],
  ])('%s', (text, form, exact) => {
    expect(wordedIn(...marked(text))).toMatchObject({ form, quote: { exact } });
  });

  it('is never said of words that do not stand there', () => {
    const text = fc.string({
      unit: fc.constantFrom('“', '”', '"', "'", ' ', 'a', 'b'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (block, a, b) => {
        const [start, end] = [a, b].map((at) => Math.min(at, block.length)).sort((x, y) => x - y);
        const found = wordedIn(block, start as number, end as number);
        if (found === null) return;
        const { prefix, exact, suffix } = found.quote;
        expect(block).toContain(prefix + exact + suffix);
        expect(block.slice(start as number, end as number)).toContain(exact);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what the reader saw selected', () => {
  it.each([
    ['a b', 'a\n\tb', true],
    ['Straße', 'straße', true],
    ['co\u00adoperate', 'cooperate', true],
    ['a heading', 'A HEADING', true],
    ['it did', 'it did not', false],
    ['', 'a', false],
    ['\u200b', '', false],
  ])('%j is %j: %s', (read, shown, same) => {
    expect(isSameText(read, shown)).toBe(same);
  });
});
