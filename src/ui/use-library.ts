import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../record/library.ts';
import { openLibrary } from '../settings/library.ts';
import { onPacksChanged } from '../settings/packs.ts';

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
