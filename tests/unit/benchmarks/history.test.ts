import { describe, expect, it } from 'vitest';
import { compare, figuresOf, type Run, runsIn } from '../../../benchmarks/history.ts';
import type { Measure } from '../../../benchmarks/types.ts';

const run = (figures: Run['figures'], machine = 'a machine'): Run => ({
  date: '2026-01-01T00:00:00.000Z',
  commit: null,
  machine,
  figures,
});
const tax = (value: number) => run({ pageTax: { value, unit: 'ms' } });
const STEADY = [6.1, 6.2, 6, 6.1, 6.3, 6.1].map(tax);
const names = (history: readonly Run[], one: Run) =>
  compare(history, one).worse.map(({ name }) => name);

describe('a run, beside the last ones', () => {
  it('is worse where a figure lies beyond noise', () => {
    expect(compare(STEADY, tax(7.4))).toEqual({
      comparedWith: 6,
      worse: [
        { name: 'pageTax', value: 7.4, unit: 'ms', before: 6.1, noise: expect.closeTo(0.915) },
      ],
    });
  });

  it('is not worse within noise, nor where it is better', () => {
    expect(names(STEADY, tax(6.9))).toEqual([]);
    expect(names(STEADY, tax(2))).toEqual([]);
  });

  it('may differ more where the runs before did', () => {
    const restless = [4, 6, 8, 5, 7, 6].map(tax);
    expect(names(restless, tax(9.9))).toEqual([]);
    expect(names(restless, tax(10.1))).toEqual(['pageTax']);
  });

  it('takes a lead over others that shrinks for worse, and one that grows not', () => {
    const lead = (value: number) => run({ markJs: { value, unit: 'ratio' } });
    const history = [20, 20, 21, 19, 20].map(lead);
    expect(names(history, lead(15))).toEqual(['markJs']);
    expect(names(history, lead(30))).toEqual([]);
  });

  it('is compared with runs on its own machine, and with none where they are few', () => {
    const others = STEADY.map(({ figures }) => run(figures, 'another'));
    expect(compare(others, tax(60))).toEqual({ comparedWith: 0, worse: [] });
    expect(compare(STEADY.slice(0, 4), tax(60))).toEqual({ comparedWith: 4, worse: [] });
  });

  it('is compared with the last fourteen alone', () => {
    const slowOnce = Array.from({ length: 30 }, () => tax(60));
    const fastSince = Array.from({ length: 14 }, () => tax(6));
    expect(names([...slowOnce, ...fastSince], tax(12))).toEqual(['pageTax']);
  });

  it('is worse where a figure could not be measured', () => {
    // JSON has no NaN.
    const lost = JSON.parse(JSON.stringify({ pageTax: { value: Number.NaN, unit: 'ms' } }));
    expect(names(STEADY, run(figuresOf(lost)))).toEqual(['pageTax']);
  });
});

describe('a history file', () => {
  it('gives back the runs that were written to it', () => {
    const text = STEADY.map((one) => `${JSON.stringify(one)}\n`).join('');
    expect(runsIn(text)).toEqual(STEADY);
    expect(runsIn('')).toEqual([]);
  });

  it('tells where it is broken', () => {
    expect(() => runsIn(`${JSON.stringify(STEADY[0])}\n{"date":`)).toThrow('line 2 is no run');
    expect(() => runsIn('null\n')).toThrow('line 1 is no run');
  });

  it('keeps of each measure the figure that is judged', () => {
    const found: Record<string, Measure> = { card: { value: 20, unit: 'ms', later: 4 } };
    expect(figuresOf(found)).toEqual({ card: { value: 20, unit: 'ms' } });
  });
});
