import { useEffect, useState } from 'preact/hooks';
import { openLibrary } from '../packs/open-library.ts';
import { onPacksChanged } from '../packs/stored-packs.ts';
import type { Library } from '../record/library.ts';

/** Every dossier, kept up to date; null until they have been opened. */
export function useLibrary(): Library | null {
  const [library, setLibrary] = useState<Library | null>(null);
  useEffect(() => {
    const open = () => void openLibrary().then(setLibrary);
    open();
    return onPacksChanged(open);
  }, []);
  return library;
}
