/** Where one of our scripts leaves something for another that runs in the same isolated world. */
export interface WorldSlot<T> {
  put(value: T): void;
  /** Undefined until it has been put there. */
  get(): T | undefined;
}

/** A slot under a registered symbol, which each script of ours finds by its name. */
export function worldSlot<T>(name: string): WorldSlot<T> {
  const key = Symbol.for(`on-record:${name}`);
  const world = globalThis as { [key]?: T };
  return {
    put: (value) => {
      world[key] = value;
    },
    get: () => world[key],
  };
}
