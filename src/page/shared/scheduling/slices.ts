import { Budget } from './budget.ts';

/**
 * Longest piece of work before the page gets its turn, in milliseconds. Half of what a 120 Hz
 * display has for a frame, so that neither scrolling nor typing waits for us.
 */
const SLICE = 4;

/** Counts our main-thread time, for the report and against the budget. All in milliseconds. */
export class Clock {
  total = 0;
  longest = 0;
  readonly budget = new Budget(() => performance.now());

  /** Runs work as one uninterrupted piece and adds its time. */
  time<T>(work: () => T): T {
    const start = performance.now();
    try {
      return work();
    } finally {
      const spent = performance.now() - start;
      this.total += spent;
      this.budget.spend(spent);
      if (spent > this.longest) this.longest = spent;
    }
  }
}

/** Work that can be put down and taken up: it yields wherever it may stop. */
export type Work<T> = Generator<void, T, void>;

/**
 * Runs work in slices, letting the page go first between them, and no further than the budget goes
 * until there is time again. Rejects when aborted.
 */
export async function inSlices<T>(work: Work<T>, clock: Clock, signal: AbortSignal): Promise<T> {
  for (;;) {
    const step = clock.time(() => {
      const end = performance.now() + SLICE;
      for (;;) {
        const next = work.next();
        if (next.done || performance.now() >= end) return next;
      }
    });
    if (step.done) return step.value;
    await pause();
    signal.throwIfAborted();
    await clock.budget.refilled(signal);
  }
}

/**
 * Behind whatever the page has waiting. Not `scheduler.yield`, which comes back before the page's
 * own tasks of the same priority.
 */
function pause(): Promise<unknown> {
  // Chromium has it since 94, Firefox since 142.
  const { scheduler } = globalThis as { scheduler?: Partial<Scheduler> };
  if (scheduler?.postTask) return scheduler.postTask(() => undefined);
  return new Promise((resolve) => setTimeout(resolve, 0));
}
