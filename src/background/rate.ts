/** How often each of many askers may do something: so many times in a minute. */
export class Rate<K> {
  readonly #most: number;
  readonly #now: () => number;
  readonly #times = new Map<K, number[]>();

  /** @param now in milliseconds. */
  constructor(most: number, now: () => number = Date.now) {
    this.#most = most;
    this.#now = now;
  }

  /** Notes one more time, unless that were too many. */
  take(asker: K): boolean {
    const since = this.#now() - MINUTE;
    // Those who have long been quiet are forgotten, so that this does not grow.
    for (const [one, times] of this.#times) {
      if ((times.at(-1) ?? 0) <= since) this.#times.delete(one);
    }
    const recent = (this.#times.get(asker) ?? []).filter((time) => time > since);
    const isAllowed = recent.length < this.#most;
    if (isAllowed) recent.push(this.#now());
    this.#times.set(asker, recent);
    return isAllowed;
  }
}

const MINUTE = 60_000;
