import { expect, it } from 'vitest';
import { Rate } from '../../../src/background/rate.ts';

it('allows so many in any minute, for each asker by itself', () => {
  let now = 0;
  const rate = new Rate<string>(3, () => now);
  const take = (asker: string, times: number) =>
    Array.from({ length: times }, () => rate.take(asker));
  expect(take('a', 5)).toEqual([true, true, true, false, false]);
  expect(take('b', 1)).toEqual([true]);
  now = 59_999;
  expect(rate.take('a')).toBe(false);
  now = 60_000;
  expect(take('a', 4)).toEqual([true, true, true, false]);
});

it('counts only what it allowed, so that a flood is not punished for longer', () => {
  let now = 0;
  const rate = new Rate<string>(1, () => now);
  expect(rate.take('a')).toBe(true);
  for (now = 1_000; now < 60_000; now += 1_000) expect(rate.take('a')).toBe(false);
  expect(rate.take('a')).toBe(true);
});
