import { native } from '../platform/native.ts';

/**
 * The reader's own dossiers, in `storage.local`: whole packs under `packs`, in the order in which
 * they were added, and beside them, under `packNames`, only what spotting needs of each, so that a
 * page never reads a whole record. Packs are checked on import by `src/record`; here they are
 * carried as they are.
 */
const PACKS = 'packs';
const PACK_NAMES = 'packNames';

/** Any pack: the fields that keeping it needs. */
export interface KeptPack {
  readonly pack: { readonly id: string };
  readonly names?: unknown;
}

export async function loadPacks(): Promise<readonly KeptPack[]> {
  return (await list(PACKS)).filter(isKeptPack);
}

/** The `names` part of each pack of the reader's, for the spotter; unchecked. */
export async function loadPackNames(): Promise<readonly unknown[]> {
  return list(PACK_NAMES);
}

/** Has the reader packs of their own? Asked on every page, so answered without reading them whole. */
export async function hasOwnPacks(): Promise<boolean> {
  return (await loadPackNames()).length > 0;
}

/** Adds a pack, or replaces the one with the same id. Rejects when the browser refuses to store it. */
export async function savePack(pack: KeptPack): Promise<void> {
  const others = (await loadPacks()).filter((kept) => kept.pack.id !== pack.pack.id);
  await store([...others, pack]);
}

export async function removePack(id: string): Promise<void> {
  await store((await loadPacks()).filter((kept) => kept.pack.id !== id));
}

/** Calls back when a pack was added, replaced or removed. */
export function onPacksChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && PACKS in changes) callback();
  };
  native.storage.onChanged.addListener(listener);
  return () => native.storage.onChanged.removeListener(listener);
}

async function store(packs: readonly KeptPack[]): Promise<void> {
  const names = packs.flatMap((pack) => (pack.names === undefined ? [] : [pack.names]));
  await native.storage.local.set({ [PACKS]: packs, [PACK_NAMES]: names });
}

async function list(key: string): Promise<readonly unknown[]> {
  const stored = (await native.storage.local.get(key))[key];
  return Array.isArray(stored) ? stored : [];
}

/** Can it be listed and removed? Whatever else is in the list would only stand in the way. */
function isKeptPack(raw: unknown): raw is KeptPack {
  return typeof (raw as Partial<KeptPack> | null)?.pack?.id === 'string';
}
