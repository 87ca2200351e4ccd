/** An event of the extension interfaces: listeners that are added and removed. */
export class ListenerList<A extends readonly unknown[]> {
  readonly #listeners = new Set<(...args: A) => unknown>();

  addListener(listener: (...args: A) => unknown): void {
    this.#listeners.add(listener);
  }

  removeListener(listener: (...args: A) => unknown): void {
    this.#listeners.delete(listener);
  }

  /** @returns what each of them answered. */
  send(...args: A): unknown[] {
    return [...this.#listeners].map((listener) => listener(...args));
  }
}
