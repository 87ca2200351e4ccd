/** What may be spent at once, in milliseconds: more than nearly every page takes in all. */
const ALLOWANCE = 1_000;
/** What comes back of it while the page changes, and while it is quiet, as a share of all time. */
const SHARE = { busy: 0.05, quiet: 0.25 } as const;
/** A page is quiet when it has not changed for this long, in milliseconds. */
const QUIET = 2_000;
/** Once it is used up, work goes on when this much has come back, in milliseconds. */
const WORTH_GOING_ON = 20;
/** How often a resting reading looks whether it may go on, in milliseconds. */
const LOOK_AGAIN = 100;

/**
 * How much of a frame's main-thread time goes to us, whatever the page does: an allowance at first,
 * and then a small share. Where it is used up the reading rests, and goes on by and by.
 */
export class Budget {
  readonly #now: () => number;
  #left = ALLOWANCE;
  #asOf: number;
  #lastChange = Number.NEGATIVE_INFINITY;
  #resting = 0;
  /** Told when a reading has begun to rest. */
  #onRest: (() => void)[] = [];

  /** @param now in milliseconds; never goes back. */
  constructor(now: () => number) {
    this.#now = now;
    this.#asOf = now();
  }

  spend(ms: number): void {
    this.#refill();
    this.#left -= ms;
  }

  /** Says that the page has changed just now. */
  noteChange(): void {
    this.#lastChange = this.#now();
  }

  /** Is nothing left of it? */
  get isUsedUp(): boolean {
    this.#refill();
    return this.#left <= 0;
  }

  /** Does a reading wait for time to come back? */
  get isResting(): boolean {
    return this.#resting > 0;
  }

  /** Settles once a reading rests. */
  rest(): Promise<void> {
    if (this.isResting) return Promise.resolve();
    return new Promise((resolve) => this.#onRest.push(resolve));
  }

  /** Settles at once while something is left, and else when it is worth going on; or rejects when aborted. */
  async refilled(signal: AbortSignal): Promise<void> {
    if (!this.isUsedUp) return;
    this.#resting++;
    for (const tell of this.#onRest.splice(0)) tell();
    try {
      while (this.#left < WORTH_GOING_ON) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN));
        signal.throwIfAborted();
        this.#refill();
      }
    } finally {
      this.#resting--;
    }
  }

  #refill(): void {
    const now = this.#now();
    const share = now - this.#lastChange < QUIET ? SHARE.busy : SHARE.quiet;
    this.#left = Math.min(ALLOWANCE, this.#left + (now - this.#asOf) * share);
    this.#asOf = now;
  }
}
