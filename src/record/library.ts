import { type Dossier, openDossier } from './dossier.ts';
import type { Pack } from './schema.ts';

/** The dossiers that this reader has, by id, in the order given. */
export type Library = ReadonlyMap<string, Dossier>;

/**
 * Opens loaded packs. Of two packs with one id the later wins, so that a reader's own edition of a
 * built-in dossier takes its place.
 */
export async function createLibrary(packs: readonly Pack[]): Promise<Library> {
  const dossiers = await Promise.all(packs.map(openDossier));
  return new Map(dossiers.map((dossier) => [dossier.id, dossier]));
}
