import { setMaxListeners } from 'node:events';
import { watch } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { INPUTS } from '../build/inputs.ts';

/** Editors save in several steps; this long after the last, a change is whole, in milliseconds. */
const DEBOUNCE = 150;

/**
 * Calls back after each change to what a build is made from, debounced, one at a time: what changes
 * meanwhile comes after. Runs until aborted.
 */
export async function watchSources(
  root: string,
  signal: AbortSignal,
  onChange: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const note = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(onChange);
    }, DEBOUNCE);
  };
  // Each of them listens.
  setMaxListeners(INPUTS.length + 1, signal);
  for (const input of INPUTS) {
    const path = join(root, input);
    const found = await stat(path).catch(() => null);
    if (found) watch(path, { recursive: found.isDirectory(), signal }, note);
  }
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
  clearTimeout(timer);
  await last;
}
