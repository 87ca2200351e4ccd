import { native } from '../platform/native.ts';
import { loadOwnGates, storedList } from './stored-rules.ts';

/**
 * The reader's own dossiers, in `storage.local`: whole packs under `packs`, in the order in which
 * they were added, and beside them, compiled, only what spotting needs of each, so that a page never
 * reads a whole record. Packs are checked on import by `src/record`; here they are carried as they
 * are.
 */
export const PACKS = 'packs';

/** Any pack: the fields that keeping it needs. */
export interface KeptPack {
  readonly pack: { readonly id: string };
  readonly names?: unknown;
}

export async function loadPacks(): Promise<readonly KeptPack[]> {
  return (await storedList(PACKS)).filter(isKeptPack);
}

/** Has any of them names to look for? */
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
function isKeptPack(raw: unknown): raw is KeptPack {
  return typeof (raw as Partial<KeptPack> | null)?.pack?.id === 'string';
}
