import { useEffect, useState } from 'preact/hooks';
import { type KeptPack, loadPacks, onPacksChanged } from '../packs/stored-packs.ts';

/** The reader's own packs, kept up to date. */
export function useKeptPacks(): readonly KeptPack[] {
  const [packs, setPacks] = useState<readonly KeptPack[]>([]);
  useEffect(() => {
    const load = () => void loadPacks().then(setPacks);
    load();
    return onPacksChanged(load);
  }, []);
  return packs;
}
