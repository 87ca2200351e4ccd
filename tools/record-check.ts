import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Documents, readDocuments } from './record/document.ts';
import { OPTIONAL, OPTIONAL_DOCUMENTS } from './record/dossier-folders.ts';
import { fileFailure } from './record/file-failure.ts';
import { printReport } from './record/print-report.ts';
import { checkPackFile, checkSeeds, type SeedsReport } from './record/seeds.ts';

const USAGE = `npm run record:check -- [--documents DIR] [--pages DIR] [PACK]

Checks every dossier in seeds/, or PACK: a folder of dossiers or a single-file pack. Those in
seeds/${OPTIONAL} are held against ${OPTIONAL_DOCUMENTS}. With --documents, holds it against the stored documents, too: quotations letter for letter, locators by
their hash, coverage sentence by sentence. With --pages, a folder of <source id>.txt, does so with the
quotations from other pages.`;

/** Ends with 0 when all is well, 1 when something is wrong with a dossier, 2 for wrong usage or no file. */
async function main(): Promise<number> {
  let args: {
    documents?: string | undefined;
    pages?: string | undefined;
    pack?: string | undefined;
  };
  try {
    const { values, positionals } = parseArgs({
      options: { documents: { type: 'string' }, pages: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) throw new Error('one PACK at most');
    args = { documents: values.documents, pages: values.pages, pack: positionals[0] };
  } catch (error) {
    return wrongUsage((error as Error).message);
  }
  try {
    const documents = args.documents ? await readDocuments(args.documents) : undefined;
    const pages = args.pages ? await readDocuments(args.pages) : undefined;
    const reports = args.pack
      ? [await checkPack(args.pack, documents, pages)]
      : [await checkSeeds('seeds', documents, pages), await checkOptional()];
    printReport(...reports);
    return reports.every(({ errors }) => errors.length === 0) ? 0 : 1;
  } catch (error) {
    const failure = fileFailure(error);
    if (failure !== null) {
      console.error(failure);
      return 2;
    }
    return wrongUsage((error as Error).message);
  }
}

async function checkPack(pack: string, documents?: Documents, pages?: Documents) {
  const isFolder = (await stat(pack)).isDirectory();
  return (isFolder ? checkSeeds : checkPackFile)(pack, documents, pages);
}

/** Their documents are in the repository. */
async function checkOptional(): Promise<SeedsReport> {
  return checkSeeds(join('seeds', OPTIONAL), await readDocuments(OPTIONAL_DOCUMENTS));
}

function wrongUsage(reason: string): number {
  console.error(`${reason}\n\n${USAGE}`);
  return 2;
}

process.exitCode = await main();
