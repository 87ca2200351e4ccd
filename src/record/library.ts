import { builtinPacks } from './builtin-packs.ts';
import { type Dossier, openDossier } from './dossier.ts';

/** Opened dossiers by id, the built-in ones at the head. */
export type Library = ReadonlyMap<string, Dossier>;

let builtin: Promise<Library> | null = null;

/** The dossiers that come with the extension. */
export function builtinLibrary(): Promise<Library> {
  builtin ??= Promise.all(builtinPacks().map((pack) => openDossier(pack))).then(
    (dossiers) => new Map(dossiers.map((dossier) => [dossier.id, dossier])),
  );
  return builtin;
}
