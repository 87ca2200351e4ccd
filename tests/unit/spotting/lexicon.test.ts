import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../../src/spotting/phrases/lexicon.ts';
import { isPhrase, PhraseTable } from '../../../src/spotting/rules/phrase-table.ts';
import { wordsOf } from '../../../src/spotting/text/words.ts';

function found(phrase: string, text: string): string[] {
  const table = new PhraseTable();
  table.add([phrase], 'a set');
  return new Lexicon(table).find(wordsOf(text)).map(({ start, end }) => text.slice(start, end));
}

describe('phrases', () => {
  test.each([
    ['bank data', 'Your bank data, and Bank-Data.', ['bank data', 'Bank-Data']],
    ['customer* data', 'the customers’ data of a customer', ['customers’ data']],
    ['(card|bank) data|plaid', 'card data at Plaid', ['card data', 'Plaid']],
    ['their own? data', 'their data, their own data', ['their data', 'their own data']],
    ['the? account', 'the account', ['the account', 'account']],
    ['bank data', 'The bank. Data were lost.', []],
    ['data', 'metadata', []],
    ['銀行', '大手銀行は銀行に', ['銀行', '銀行']],
  ])('%s in “%s”', (phrase, text, expected) => {
    expect(found(phrase, text).sort()).toEqual([...expected].sort());
  });

  test.each(['', '|', 'a||b', '(a', 'a)', 'a*', '*', 'the?', 'a (b|) c', '(a (b))'])(
    '“%s” is refused',
    (phrase) => {
      expect(isPhrase(phrase)).toBe(false);
    },
  );
});
