import { native } from '../platform/native.ts';
import type { CompiledRules } from '../spotting/compiled.ts';
import { compile } from '../spotting/compiling/compile.ts';
import type { SpottingRules } from '../spotting/compiling/schema.ts';
import { loadOwnGates, OWN_GATES, OWN_RULES, storedList } from './own-rules.ts';

/**
 * The reader's own dossiers, in `storage.local`: whole packs under `packs`, in the order in which
 * they were added, and beside them, compiled, only what spotting needs of each, so that a page never
 * reads a whole record. Packs are checked on import by `src/record`; here they are carried as they
 * are.
 */
const PACKS = 'packs';

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

/** Compiles the kept packs again, as a version of the extension does that was just installed. */
export async function compilePacks(): Promise<void> {
  const packs = await loadPacks();
  if (packs.length > 0) await store(packs);
}

async function store(packs: readonly KeptPack[]): Promise<void> {
  await native.storage.local.set(asStored(packs));
}

/** What `storage.local` holds for these packs. */
export function asStored(packs: readonly KeptPack[]): Record<string, unknown> {
  const rules = packs.flatMap(rulesOf);
  return { [PACKS]: packs, [OWN_RULES]: rules, [OWN_GATES]: rules.map(({ gate }) => gate) };
}

function rulesOf({ pack, names }: KeptPack): CompiledRules[] {
  if (names === undefined) return [];
  try {
    return [compile(names as SpottingRules)];
  } catch (error) {
    // Kept from another version: it can still be read, saved to a file and removed.
    console.error(`On Record: the names of the record "${pack.id}" cannot be used.`, error);
    return [];
  }
}

/** Can it be listed and removed? Whatever else is in the list would only stand in the way. */
function isKeptPack(raw: unknown): raw is KeptPack {
  return typeof (raw as Partial<KeptPack> | null)?.pack?.id === 'string';
}
