import { describe, expect, it } from 'vitest';
import { extentsOf, scaleOf } from '../../../src/dossier/timeline-scale.ts';
import type { PartialDate } from '../../../src/record/schema.ts';

const date = (value: string): PartialDate => ({
  value,
  precision: value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day',
});
const all = (...values: string[]) => values.map(date);
const STORY = all(
  '2016',
  '2017',
  '2018',
  '2018-07',
  '2018-07-26',
  '2018-08-06',
  '2018-08-07',
  '2018-08-08',
);

describe('a timeline’s scale', () => {
  it('is of nothing where there are no dates', () => expect(scaleOf([])).toEqual([]));

  it('is one where all is within a few weeks, by the day', () => {
    const scale = scaleOf(all('2018-08-06', '2018-08-07', '2018-08-09'));
    expect(scale).toHaveLength(1);
    expect(scale[0]?.ticks.map((tick) => tick.date.value)).toEqual([
      '2018-08-06',
      '2018-08-07',
      '2018-08-08',
      '2018-08-09',
    ]);
  });

  it('has the days of the busiest month again, beside the years', () => {
    const [years, days] = scaleOf(STORY);
    expect(years?.ticks.map((tick) => tick.date.value)).toEqual(['2016', '2017', '2018']);
    expect(days?.ticks.map((tick) => tick.date.value)).toEqual([
      '2018-08-05',
      '2018-08-06',
      '2018-08-07',
      '2018-08-08',
      '2018-08-09',
    ]);
  });

  it('draws equal times equally wide, and later dates further on', () => {
    const scale = scaleOf(STORY);
    const widths = STORY.slice(0, 2).map((one) => {
      const [extent] = extentsOf(one, scale);
      return (extent?.right ?? 0) - (extent?.left ?? 0);
    });
    // 2016 was a leap year.
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(366 / 365, 5);
    const days = STORY.slice(5).map((one) => extentsOf(one, scale)[1]);
    const steps = days.slice(1).map((one, i) => (one?.left ?? 0) - (days[i]?.left ?? 0));
    expect(steps[0]).toBeCloseTo(steps[1] ?? 0, 10);
    expect(steps[0]).toBeGreaterThan(0);
  });

  it('shows under the lens only days, and only those of its month', () => {
    const scale = scaleOf(STORY);
    expect(STORY.map((one) => extentsOf(one, scale).length)).toEqual([1, 1, 1, 1, 1, 2, 2, 2]);
  });

  it('has few ticks however long the time', () => {
    for (const part of scaleOf(all('1900', '2018')))
      expect(part.ticks.length).toBeLessThanOrEqual(7);
  });
});
