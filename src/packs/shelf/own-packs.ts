import { native } from '../../platform/native.ts';
import type { Pack } from '../../record/schema.ts';
import { INDEX, loadIndex } from '../on-pages/published.ts';
import { packDatabase } from './database.ts';

/** A record of the reader's, whole. Undefined where there is none, or what is kept is none. */
export async function loadOwnPack(id: string): Promise<Pack | undefined> {
  const pack = await (await packDatabase()).get('packs', id);
  return pack && Array.isArray(pack.claims) && Array.isArray(pack.entities) ? pack : undefined;
}

/** Is anything of the reader's own records looked for on pages? */
export async function areOwnSought(): Promise<boolean> {
  return (await loadIndex()) !== null;
}

/** Calls back when the reader's records have changed: added, updated, put on or off, removed. */
export function onPacksChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && INDEX in changes) callback();
  };
  native.storage.onChanged.addListener(listener);
  return () => native.storage.onChanged.removeListener(listener);
}
