/**
 * A browser API for unit tests: storage areas that keep, report changes and can be told to fail,
 * and `i18n` over a real message catalogue. Import it before anything that uses the API.
 */
import en from '../../public/_locales/en/messages.json' with { type: 'json' };

type Items = Record<string, unknown>;
type Listener = (changes: Items, area: string) => void;

const listeners = new Set<Listener>();

class FakeArea {
  items: Items = {};
  /** When set, every write is refused with this message. */
  refuses: string | undefined;
  /** When set, reading rejects with this message. */
  closed: string | undefined;
  constructor(private readonly area: string) {}

  async get(keys?: string | string[] | null): Promise<Items> {
    if (this.closed !== undefined) throw new Error(this.closed);
    const wanted = keys == null ? Object.keys(this.items) : [keys].flat();
    const found = wanted.filter((key) => key in this.items);
    return structuredClone(Object.fromEntries(found.map((key) => [key, this.items[key]])));
  }

  async set(items: Items): Promise<void> {
    this.write(Object.keys(items), () => Object.assign(this.items, structuredClone(items)));
  }

  async remove(keys: string | string[]): Promise<void> {
    const gone = [keys].flat().filter((key) => key in this.items);
    this.write(gone, () => {
      for (const key of gone) delete this.items[key];
    });
  }

  /** As an administrator does it, which no extension can. */
  administer(items: Items): void {
    const keys = Object.keys({ ...this.items, ...items });
    this.closed = undefined;
    this.items = structuredClone(items);
    this.tell(keys);
  }

  private write(keys: string[], act: () => void): void {
    if (this.refuses !== undefined) throw new Error(this.refuses);
    act();
    this.tell(keys);
  }

  private tell(keys: string[]): void {
    const changes = Object.fromEntries(keys.map((key) => [key, { newValue: this.items[key] }]));
    for (const listener of listeners) listener(changes, this.area);
  }
}

export const sync = new FakeArea('sync');
export const local = new FakeArea('local');
/** What an organisation has set. Nobody has, at first, and Firefox rejects then. */
export const managed = new FakeArea('managed');
const NO_POLICY = 'Managed storage manifest not found';
managed.closed = NO_POLICY;

type Catalogue = Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;
let catalogue: Catalogue = en;

export function useCatalogue(next: Catalogue): void {
  catalogue = next;
}

export function resetFakeBrowser(): void {
  for (const area of [sync, local]) {
    area.items = {};
    area.refuses = undefined;
    area.closed = undefined;
  }
  managed.items = {};
  managed.refuses = 'The area is read-only.';
  managed.closed = NO_POLICY;
  listeners.clear();
  catalogue = en;
}

/** As browsers do it: named placeholders stand for `$1` to `$9`, and `$$` for a dollar sign. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  const entry = catalogue[key];
  if (!entry) return '';
  const values = [substitutions].flat();
  return entry.message
    .replace(/\$(\w+)\$/g, (_, name) => entry.placeholders?.[name.toLowerCase()]?.content ?? '')
    .replace(/\$(\d|\$)/g, (_, digit) => (digit === '$' ? '$' : (values[Number(digit) - 1] ?? '')));
}

/** Node 20 has none. One after the other, as browsers do it. */
let turn: Promise<unknown> = Promise.resolve();
const locks = {
  request(_name: string, act: () => Promise<unknown>) {
    const mine = turn.then(act);
    turn = mine.catch(() => undefined);
    return mine;
  },
};
globalThis.navigator ??= {} as Navigator;
Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });

const api = {
  storage: {
    sync,
    local,
    managed,
    onChanged: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  i18n: { getMessage, getUILanguage: () => 'en' },
  runtime: { id: 'on-record-test', getURL: (path: string) => `extension:/${path}` },
};

(globalThis as { chrome?: unknown }).chrome = api;
