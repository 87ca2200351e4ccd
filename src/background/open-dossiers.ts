import { openLibrary } from '../packs/open-library.ts';
import { onPacksChanged } from '../packs/stored-packs.ts';
import type { Library } from '../record/library.ts';
import { cardView } from '../record/views/card-view.ts';
import type { CardView } from '../record/views/view-types.ts';

let library: Promise<Library> | null = null;
onPacksChanged(() => {
  library = null;
});

/** All dossiers: those that come with the extension and the reader's own. */
export function dossiers(): Promise<Library> {
  library ??= openLibrary();
  library.catch(() => {
    library = null;
  });
  return library;
}

/** What the card shows; null when the record has nothing on the subject. */
export async function findCard(
  dossier: string,
  entity: string | null,
  position?: string,
): Promise<CardView | null> {
  const found = (await dossiers()).get(dossier);
  return found ? cardView(found, entity, position) : null;
}
