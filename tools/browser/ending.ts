import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { Surroundings } from './surroundings.ts';

/** Browsers that run or are starting, each with what ends it. */
const running = new Map<Promise<Browser>, () => Promise<void>>();

/**
 * Sees to it that nothing is left of a browser, whether it is closed, its window is, or Ctrl+C is pressed.
 *
 * @param machine what was made for this browser, in its surroundings.
 * @returns ends the browser, and removes what was made for it. Never rejects; may be called again.
 */
export function willEnd(starting: Promise<Browser>, machine: Surroundings): () => Promise<void> {
  const end = async () => {
    // One that does not start has nothing to close.
    const browser = await starting.catch(() => null);
    if (browser !== null) await close(browser);
    await machine.leave();
  };
  running.set(starting, end);
  const gone = async () => {
    await machine.leave();
    running.delete(starting);
  };
  starting.then((browser) => browser.process()?.once('exit', gone), gone);
  return end;
}

let isHeeding = false;
let isInterrupted = false;

/** To be called before anything is made for a browser: from now on Ctrl+C removes it. A second ends at once. */
export function heedInterrupts(): void {
  if (!isHeeding) process.once('SIGINT', interrupted);
  isHeeding = true;
}

async function interrupted(): Promise<void> {
  isInterrupted = true;
  // What fails because its browser is gone does not end this before the rest is removed.
  process.on('uncaughtException', () => undefined);
  await Promise.all([...running.values()].map((end) => end()));
  process.exit(130);
}

/**
 * Never resolves where Ctrl+C was pressed: whatever failed since, failed by that. A browser hears it, too,
 * in the moment before it has a group of processes to itself, and may be gone before we hear of it.
 */
export async function unlessInterrupted(): Promise<void> {
  await pause(100);
  if (isInterrupted) await new Promise(() => undefined);
}

/** Ends its process if it does not go by itself. */
async function close(browser: Browser): Promise<void> {
  const child = browser.process();
  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null;
  const gone = new Promise<void>((resolve) => child?.once('exit', () => resolve()));
  const timeout = setTimeout(() => child?.kill('SIGKILL'), 5_000);
  await browser.close().catch(() => child?.kill('SIGKILL'));
  if (isRunning()) await gone;
  clearTimeout(timeout);
}
