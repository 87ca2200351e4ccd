import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Coverage } from './record/coverage.ts';
import { type Documents, readDocuments } from './record/document.ts';
import { OPTIONAL, OPTIONAL_DOCUMENTS } from './record/dossier-folders.ts';
import { fileFailure } from './record/file-failure.ts';
import type { PageReport } from './record/pages.ts';
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
    const reports: [name: string, report: SeedsReport][] = args.pack
      ? [['', await checkPack(args.pack, documents, pages)]]
      : [
          ['seeds: ', await checkSeeds('seeds', documents, pages)],
          [`seeds/${OPTIONAL}: `, await checkOptional()],
        ];
    for (const [name, report] of reports) printReport(name, report);
    const errors = reports.flatMap(([, report]) => report.errors).length;
    console.log(errors === 0 ? 'No errors.' : `${errors} ${errors === 1 ? 'error' : 'errors'}.`);
    return errors === 0 ? 0 : 1;
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

function printReport(name: string, { errors, dossiers, notes, counts }: SeedsReport): void {
  for (const line of errors) console.error(line);
  for (const { coverage, pages } of dossiers) {
    for (const item of coverage) printCoverage(item);
    if (pages) printPages(pages);
  }
  for (const note of notes) console.log(`note: ${note}`);
  const shown = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  console.log(`${name}${shown.join(', ')}`);
}

function printCoverage(coverage: Coverage): void {
  const { source, file, paragraphs, sentences, cited, notReporting, unaccounted } = coverage;
  const left = notReporting.map(({ paragraph, reason }) => `${paragraph} ${reason}`);
  console.log(`${source} (${file}): ${paragraphs} paragraphs, ${sentences} sentences`);
  console.log(`  cited: ${cited.join(' ')}`);
  console.log(`  not reporting: ${left.join(', ') || 'none'}`);
  console.log(`  unaccounted for: ${unaccounted.join(' ') || 'none'}`);
}

function printPages({ held, findings, notGiven, withoutHash }: PageReport): void {
  console.log(`other pages: ${held} places held, ${findings.length} not found`);
  console.log(`  page not given: ${notGiven.join(', ') || 'none'}`);
  console.log(`  without a hash: ${withoutHash.join(', ') || 'none'}`);
}

function wrongUsage(reason: string): number {
  console.error(`${reason}\n\n${USAGE}`);
  return 2;
}

process.exitCode = await main();
