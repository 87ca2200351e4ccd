import { useEffect, useState } from 'preact/hooks';
import { loadStoredPacks, onPacksChanged, type StoredPack } from '../packs/stored-packs.ts';

/** The reader's own packs, kept up to date. */
export function useStoredPacks(): readonly StoredPack[] {
  const [packs, setPacks] = useState<readonly StoredPack[]>([]);
  useEffect(() => {
    const load = () => void loadStoredPacks().then(setPacks);
    load();
    return onPacksChanged(load);
  }, []);
  return packs;
}
