import { native } from '../platform/native.ts';
import { loadOwnGates, storedList } from './stored-rules.ts';

/**
 * The reader's own packs, in `storage.local`: whole under `packs`, in the order in which
 * they were added, and beside them, compiled, only what spotting needs of each, so that a page never
 * reads a whole record. Packs are checked on import by `src/record`; here they are carried as they
 * are.
 */
export const PACKS = 'packs';

/** Any pack: the fields that keeping it needs. */
export interface StoredPack {
  readonly pack: { readonly id: string };
  readonly names?: unknown;
}

export async function loadStoredPacks(): Promise<readonly StoredPack[]> {
  return (await storedList(PACKS)).filter(isStoredPack);
}

/** Has any of them names or quotations to look for? */
export async function hasPackNames(): Promise<boolean> {
  return (await loadOwnGates()).length > 0;
}

/** Calls back when a pack was added, replaced or removed. */
export function onPacksChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && PACKS in changes) callback();
  };
  native.storage.onChanged.addListener(listener);
  return () => native.storage.onChanged.removeListener(listener);
}

/** Can it be listed and removed? Whatever else is in the list would only stand in the way. */
function isStoredPack(raw: unknown): raw is StoredPack {
  return typeof (raw as Partial<StoredPack> | null)?.pack?.id === 'string';
}
