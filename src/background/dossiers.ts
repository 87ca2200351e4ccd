import { builtinPacks } from '../record/builtin.ts';
import { createLibrary, type Library } from '../record/library.ts';
import { loadPack } from '../record/load.ts';
import { cardView } from '../record/views/card.ts';
import type { CardView } from '../record/views/types.ts';
import { loadPacks, onPacksChanged } from '../settings/packs.ts';

let library: Promise<Library> | null = null;
onPacksChanged(() => {
  library = null;
});

/** All dossiers: those that come with the extension and the reader's own. */
function dossiers(): Promise<Library> {
  library ??= open();
  library.catch(() => {
    library = null;
  });
  return library;
}

async function open(): Promise<Library> {
  // A reader's own pack was checked when it was added; one that no longer fits is left out, so
  // that the others can still be read. The options page says what is wrong with it.
  const own = (await loadPacks()).flatMap((raw) => loadPack(raw).pack ?? []);
  return createLibrary([...builtinPacks(), ...own]);
}

/** What the card shows; null when the record has nothing on the subject. */
export async function findCard(dossier: string, entity: string | null): Promise<CardView | null> {
  const found = (await dossiers()).get(dossier);
  return found ? cardView(found, entity) : null;
}
