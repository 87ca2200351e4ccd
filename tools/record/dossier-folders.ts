import { readdir } from 'node:fs/promises';

/**
 * The folder in `seeds/` of the dossiers that a reader may add. They come with the extension and
 * are not built in, and the repository carries their documents.
 */
export const OPTIONAL = 'optional';

/** The documents of the optional dossiers, from the root of the repository. */
export const OPTIONAL_DOCUMENTS = 'docs/example/documents';

/** The folders of a folder of dossiers, by name, sorted. Rejects when it cannot be read. */
export async function dossierFolders(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && entry.name !== OPTIONAL)
    .map(({ name }) => name)
    .sort();
}
