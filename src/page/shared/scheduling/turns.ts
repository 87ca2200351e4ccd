/**
 * Does one thing after the other. What comes while something is being done is merged into what is
 * done next: however often a page changes, no more than one reading waits.
 */
export class Turns<T> {
  readonly #act: (what: T) => Promise<void>;
  readonly #merge: (waiting: T, coming: T) => T;
  #waiting: { what: T; done: Promise<void> } | null = null;
  #last: Promise<void> = Promise.resolve();

  /** @param act one that fails does not stop the next. */
  constructor(act: (what: T) => Promise<void>, merge: (waiting: T, coming: T) => T) {
    this.#act = act;
    this.#merge = merge;
  }

  /** Settles with the turn in which this was done. */
  take(what: T): Promise<void> {
    if (this.#waiting) {
      this.#waiting.what = this.#merge(this.#waiting.what, what);
      return this.#waiting.done;
    }
    const waiting = { what, done: this.#last.then(() => this.#next()) };
    this.#waiting = waiting;
    this.#last = waiting.done.catch(() => undefined);
    return waiting.done;
  }

  #next(): Promise<void> {
    const { what } = this.#waiting as { what: T };
    this.#waiting = null;
    return this.#act(what);
  }
}
