import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Documents, readDocuments } from '../record/document.ts';
import { checkFolder, checkPackFile, type SeedsReport } from '../record/seeds.ts';
import { CommandError } from './command-error.ts';

/** The folder that `new` puts the documents into. */
const OWN_DOCUMENTS = 'documents';

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/**
 * Checks one record, a folder or a single file, against its documents, if there are any: those of
 * `documents`, else those that lie in the folder.
 *
 * Rejects when there is no such file or folder.
 */
export async function checkRecord(path: string, documents?: string): Promise<SeedsReport> {
  const { isFile } = await stat(path).then((found) => ({ isFile: found.isFile() }));
  if (isFile) return checkPackFile(path, await readGiven(documents));
  const pack = await readFile(join(path, 'pack.json')).catch(() => null);
  if (pack === null)
    throw new CommandError(`${path} holds no record: there is no ${join(path, 'pack.json')}.`);
  const own = join(path, OWN_DOCUMENTS);
  return checkFolder(path, await readGiven(documents ?? ((await isFolder(own)) ? own : undefined)));
}

async function readGiven(dir: string | undefined): Promise<Documents | undefined> {
  if (dir === undefined) return undefined;
  const documents = await readDocuments(dir);
  if (documents.size === 0) throw new CommandError(`${dir} holds no .txt file.`);
  return documents;
}
