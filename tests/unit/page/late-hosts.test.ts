// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchLateHosts } from '../../../src/page/watching/late-hosts.ts';

/** Elements that wait for their definition: happy-dom knows no `:defined`. */
let undefinedNow: Element[];
const asked = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  undefinedNow = [];
  asked.mockClear();
  vi.spyOn(Document.prototype, 'querySelectorAll').mockImplementation(() => {
    asked();
    return undefinedNow as unknown as NodeListOf<Element>;
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const waiting = (count: number) =>
  Array.from({ length: count }, () => document.createElement('late-one'));

describe('hosts that are defined late', () => {
  it('are told of once each, when they have their tree', () => {
    undefinedNow = waiting(3);
    const told: Element[] = [];
    watchLateHosts((host) => told.push(host));
    vi.advanceTimersByTime(600);
    expect(told).toEqual([]);
    undefinedNow[1]?.attachShadow({ mode: 'open' });
    vi.advanceTimersByTime(60_000);
    expect(told).toEqual([undefinedNow[1]]);
  });

  it('are not waited for where there are none: one question', () => {
    watchLateHosts(() => undefined);
    vi.advanceTimersByTime(120_000);
    expect(asked).toHaveBeenCalledOnce();
  });

  it('are not those that have their tree and are never defined', () => {
    undefinedNow = waiting(20);
    for (const host of undefinedNow) host.attachShadow({ mode: 'open' });
    const onLate = vi.fn();
    watchLateHosts(onLate);
    vi.advanceTimersByTime(120_000);
    expect(onLate).not.toHaveBeenCalled();
    expect(asked).toHaveBeenCalledOnce();
  });

  it('are asked for ever more seldom, and then no more', () => {
    undefinedNow = waiting(5_000);
    watchLateHosts(() => undefined);
    vi.advanceTimersByTime(600_000);
    expect(asked.mock.calls.length).toBeLessThan(10);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('are forgotten when that is ended', () => {
    undefinedNow = waiting(1);
    const onLate = vi.fn();
    const end = watchLateHosts(onLate);
    end();
    undefinedNow[0]?.attachShadow({ mode: 'open' });
    vi.advanceTimersByTime(60_000);
    expect(onLate).not.toHaveBeenCalled();
  });
});
