import { type Dossier, openDossier } from '../../record/dossier.ts';
import { builtinLibrary, type Library } from '../../record/library.ts';
import { packDatabase } from './database.ts';
import { loadOwnPack } from './own-packs.ts';

/**
 * One dossier, built in or of the reader's own records, whether or not it is on; undefined where there
 * is none, or where it cannot be used. Nobody's record takes the place of a built-in one.
 */
export async function openRecord(id: string): Promise<Dossier | undefined> {
  const builtin = (await builtinLibrary()).get(id);
  if (builtin) return builtin;
  try {
    const [entry, pack] = await Promise.all([
      packDatabase().then((database) => database.get('shelf', id)),
      loadOwnPack(id),
    ]);
    if (!entry || !pack || entry.unfit !== null) return undefined;
    return await openDossier(pack, { origin: entry.origin, hash: entry.hash });
  } catch (error) {
    console.error(`On Record: the record "${id}" could not be opened.`, error);
    return undefined;
  }
}

/** The built-in dossiers, and some of the reader's own. */
export async function openLibrary(ids: Iterable<string>): Promise<Library> {
  const library = new Map(await builtinLibrary());
  for (const id of ids) {
    const dossier = library.has(id) ? undefined : await openRecord(id);
    if (dossier) library.set(id, dossier);
  }
  return library;
}
