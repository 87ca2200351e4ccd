/**
 * A card must have been there to be seen for this long before what lasts can be chosen in it, in ms:
 * longer than a hand that is already on its way to something else needs to stop.
 */
export const SETTLED_MS = 400;

/** Time without a look in which anything may have happened: a page can keep its thread busy. */
export const GAP_MS = 350;

/** Since when a card lies open to the reader's eyes, unmoved and under nothing. Pure; times in ms. */
export class SeenClock {
  #since: number | null = null;
  #lastLook = Number.NEGATIVE_INFINITY;

  /** Somebody has looked whether anything lies over the card. */
  look(isClear: boolean, now: number): void {
    const isLate = now - this.#lastLook > GAP_MS;
    this.#lastLook = now;
    if (!isClear) this.#since = null;
    else if (this.#since === null || isLate) this.#since = now;
  }

  /** The card has appeared, moved or changed, or the reader was elsewhere. */
  disturb(now: number): void {
    if (this.#since !== null) this.#since = now;
  }

  isSettled(now: number): boolean {
    if (this.#since === null || now - this.#lastLook > GAP_MS) return false;
    return now - this.#since >= SETTLED_MS;
  }
}
