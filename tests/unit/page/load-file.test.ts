// @vitest-environment happy-dom
import '../fake-browser.ts';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { worldSlot } from '../../../src/common/world-slot.ts';
import { loadFile, loadStyles } from '../../../src/page/shared/load-file.ts';

const slot = worldSlot<string>('of-a-test');
const background = vi.fn();
const run = async () => {
  slot.put('what the file leaves');
  return { value: undefined };
};

beforeEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('on-record:of-a-test'));
  background.mockReset();
  vi.useFakeTimers();
  const { chrome } = globalThis as unknown as { chrome: { runtime: object } };
  Object.assign(chrome.runtime, { sendMessage: background });
});
afterEach(() => vi.useRealTimers());

/** Loads with all pauses over at once. */
const load = async () => {
  const loading = loadFile('reading', slot);
  loading.catch(() => undefined);
  await vi.runAllTimersAsync();
  return loading;
};

it('asks once for a file that comes', async () => {
  background.mockImplementation(run);
  expect(await load()).toBe('what the file leaves');
  expect(background).toHaveBeenCalledTimes(1);
});

it('asks again when the background ended before it answered', async () => {
  background.mockRejectedValueOnce(new Error('The message port closed.')).mockImplementation(run);
  await load();
  expect(background).toHaveBeenCalledTimes(2);
});

it('asks again when the page was put aside before the answer came', async () => {
  background.mockReturnValueOnce(new Promise(() => {})).mockImplementation(run);
  const loading = loadFile('reading', slot);
  await vi.advanceTimersByTimeAsync(0);
  for (const persisted of [false, true]) {
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  }
  await vi.runAllTimersAsync();
  await loading;
  expect(background).toHaveBeenCalledTimes(2);
});

it('asks for styles until somebody answers that they are there', async () => {
  background
    .mockReturnValueOnce(new Promise(() => {}))
    .mockRejectedValueOnce(new Error('The message port closed.'))
    .mockResolvedValue({ value: undefined });
  const loading = loadStyles();
  await vi.advanceTimersByTimeAsync(0);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await vi.runAllTimersAsync();
  await loading;
  expect(background).toHaveBeenCalledTimes(3);
});

it('gives up, with the reason, after three times', async () => {
  background.mockRejectedValue(new Error('The message port closed.'));
  await expect(load()).rejects.toThrow('The message port closed.');
  expect(background).toHaveBeenCalledTimes(3);
});
