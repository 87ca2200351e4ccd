import { stat } from 'node:fs/promises';
import { openDossier } from '../src/record/dossier.ts';
import { recordView } from '../src/record/views/record.ts';
import { namesGiven } from './command/arguments.ts';
import { fileFailure } from './record/file-failure.ts';
import { recordText } from './record/print.ts';
import { checkPackFile, checkSeeds } from './record/seeds.ts';

/**
 * Prints every dossier of seeds/, or of another folder, or a single-file pack, as text: what a reader
 * would be told.
 */
const [file = 'seeds'] = namesGiven('npm run record:print [-- FOLDER|FILE]', 1);
try {
  const isFolder = (await stat(file)).isDirectory();
  const { dossiers, errors } = await (isFolder ? checkSeeds : checkPackFile)(file);
  for (const line of errors) console.error(line);
  if (errors.length > 0) process.exitCode = 1;
  for (const { pack } of dossiers) {
    if (pack) console.log(recordText(recordView(await openDossier(pack))));
  }
} catch (error) {
  console.error(fileFailure(error, file) ?? (error as Error).message);
  process.exitCode = 1;
}
