import { builtinPacks } from '../record/builtin-packs.ts';
import { createLibrary, type Library } from '../record/library.ts';
import { loadPack } from '../record/load.ts';
import { loadStoredPacks } from './stored-packs.ts';

/**
 * Every dossier that this reader has: those that come with the extension and the reader's own. A
 * pack of the reader's was checked when it was added; one that no longer fits is left out, so that
 * the others can still be read, and the options page says what is wrong with it.
 */
export async function openLibrary(): Promise<Library> {
  const own = (await loadStoredPacks()).flatMap((raw) => loadPack(raw).pack ?? []);
  return createLibrary([...builtinPacks(), ...own]);
}
