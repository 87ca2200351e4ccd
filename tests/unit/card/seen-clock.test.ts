import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { GAP_MS, SETTLED_MS, SeenClock } from '../../../src/card/guard/seen-clock.ts';

const EVERY = 100;
let clock: SeenClock;
beforeEach(() => {
  clock = new SeenClock();
});

/** Looks as often as the guard does. @returns the time of the last look. */
function looks(from: number, to: number, isClear = true): number {
  let now = from;
  for (; now <= to; now += EVERY) clock.look(isClear, now);
  return now - EVERY;
}

describe('a card', () => {
  it('is not seen before anybody has looked', () => {
    expect(clock.isSettled(1e6)).toBe(false);
  });

  it('is seen once it was clear for long enough', () => {
    clock.look(true, 0);
    expect(clock.isSettled(0)).toBe(false);
    const now = looks(EVERY, SETTLED_MS);
    expect(clock.isSettled(now)).toBe(true);
  });

  it.each([
    ['covered', () => clock.look(false, 1_000)],
    ['moved', () => clock.disturb(1_000)],
  ])('is not seen for a while after it was %s', (_, act) => {
    looks(0, 950);
    act();
    looks(1_050, 1_000 + SETTLED_MS - EVERY);
    expect(clock.isSettled(1_000 + SETTLED_MS - 1)).toBe(false);
    looks(1_000 + SETTLED_MS, 1_100 + SETTLED_MS);
    expect(clock.isSettled(1_150 + SETTLED_MS)).toBe(true);
  });

  it('is not seen where nobody could look meanwhile', () => {
    looks(0, 1_000);
    const later = 1_000 + GAP_MS + 1;
    expect(clock.isSettled(later)).toBe(false);
    clock.look(true, later);
    expect(clock.isSettled(later)).toBe(false);
  });

  it('stays not seen under what lies on it, however it moves', () => {
    looks(0, 2_000, false);
    clock.disturb(2_000);
    expect(clock.isSettled(2_000 + SETTLED_MS)).toBe(false);
  });
});

it('whatever happens, is seen only after looks that were clear, none far from the next', () => {
  const event = fc.record({
    after: fc.integer({ min: 1, max: 2 * GAP_MS }),
    what: fc.constantFrom('clear', 'covered', 'moved'),
  });
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      const it = new SeenClock();
      const past: { at: number; what: string }[] = [];
      let now = 0;
      for (const { after, what } of events) {
        now += after;
        past.push({ at: now, what });
        if (what === 'moved') it.disturb(now);
        else it.look(what === 'clear', now);
        if (!it.isSettled(now)) continue;
        const late = past.filter(({ at }) => at > now - SETTLED_MS);
        if (late.some((one) => one.what !== 'clear')) return false;
        const looked = past.filter((one) => one.what === 'clear').map(({ at }) => at);
        const first = looked.findLast((at) => at <= now - SETTLED_MS);
        if (first === undefined) return false;
        const chain = looked.filter((at) => at >= first);
        if (chain.some((at, i) => i > 0 && at - (chain[i - 1] ?? 0) > GAP_MS)) return false;
      }
      return true;
    }),
  );
});
