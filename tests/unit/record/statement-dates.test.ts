import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../src/record/load.ts';
import { checkStatementDates } from '../../../tools/record/statement-dates.ts';
import { samplePack } from './sample.ts';

const DAY = { value: '2020-03-02', precision: 'day' };

function reasonsOf(date: object): string[] {
  const raw = samplePack();
  raw.positions[0].evidence[0].attribution.date = date;
  const { pack, problems } = loadPack(raw);
  if (!pack) throw new Error(JSON.stringify(problems));
  return checkStatementDates(pack).map(({ reason }) => reason);
}

describe('the date of a statement', () => {
  test('is the page’s, in its words or with a reason', () => {
    expect(reasonsOf({ ...DAY, words: 'Monday' })).toEqual([]);
    expect(reasonsOf({ ...DAY, inferred: 'Said on the day of the report, 2 March 2020.' })).toEqual(
      [],
    );
    expect(reasonsOf(DAY)).toEqual([expect.stringContaining('needs the page’s own words')]);
  });

  test('is no firmer than the reason for it', () => {
    expect(reasonsOf({ ...DAY, inferred: 'The page, of March, says "this week".' })).toEqual([
      'neither the reason nor the address says 2 March 2020',
    ]);
  });

  test('is not later than the page', () => {
    expect(reasonsOf({ value: '2020-03-03', precision: 'day', words: 'Tuesday' })).toContain(
      '2020-03-03 is later than the page, of 2020-03-02',
    );
  });

  test('is one for one statement', () => {
    const other =
      '2020-03 is not the date of "bank-statement", 2020-03-02: one statement has one date';
    expect(reasonsOf({ value: '2020-03', precision: 'month', words: 'in March' })).toEqual([other]);
    expect(reasonsOf({ ...DAY, by: true, words: 'by Monday' })).toEqual([
      expect.stringContaining('by 2020-03-02 is not the date of "bank-statement"'),
    ]);
  });
});
