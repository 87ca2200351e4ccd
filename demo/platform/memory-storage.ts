import { ListenerList } from './events.ts';

type Items = Record<string, unknown>;
type Changes = Record<string, { readonly oldValue: unknown; readonly newValue: unknown }>;
type Keys = string | readonly string[] | null | undefined;

/** `browser.storage`, kept for as long as the page is open. */
export class MemoryStorage {
  readonly onChanged = new ListenerList<[changes: Changes, area: string]>();
  readonly sync = this.#area('sync');
  readonly local = this.#area('local');
  readonly session = this.#area('session');
  /** No organisation sets anything here. */
  readonly managed = this.#area('managed');

  #area(name: string) {
    const kept = new Map<string, unknown>();
    const change = (items: readonly (readonly [key: string, value: unknown])[]) => {
      const changes = items.map(([key, newValue]) => {
        const oldValue = kept.get(key);
        if (newValue === undefined) kept.delete(key);
        else kept.set(key, structuredClone(newValue));
        return [key, { oldValue, newValue }] as const;
      });
      if (changes.length > 0) this.onChanged.send(Object.fromEntries(changes), name);
    };
    return {
      get: async (keys?: Keys): Promise<Items> => {
        const wanted = keys == null ? [...kept.keys()] : [keys].flat();
        const found = wanted.filter((key) => kept.has(key));
        return Object.fromEntries(found.map((key) => [key, structuredClone(kept.get(key))]));
      },
      set: async (items: Items): Promise<void> => change(Object.entries(items)),
      remove: async (keys: string | readonly string[]): Promise<void> =>
        change(
          [keys]
            .flat()
            .filter((key) => kept.has(key))
            .map((key) => [key, undefined]),
        ),
    };
  }
}
