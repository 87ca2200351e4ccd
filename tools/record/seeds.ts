import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Loaded, loadPackText, loadSplitPack } from '../../src/record/load.ts';
import { inOneFile, inSplitFiles, type Locate, problemLine } from '../../src/record/problem.ts';
import type { Pack } from '../../src/record/schema.ts';
import { checkAgainst } from './against.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Documents } from './document.ts';
import { checkPages, type PageReport } from './pages.ts';
import { checkSentences } from './sentences.ts';
import { checkStatementDates } from './statement-dates.ts';

/** What a check found in one dossier. `errors` has one line a problem: file, path, reason. */
export interface DossierReport {
  readonly name: string;
  readonly pack: Pack | null;
  readonly errors: readonly string[];
  readonly coverage: readonly Coverage[];
  /** Of the pages that were given; null without any. */
  readonly pages: PageReport | null;
}

export interface SeedsReport {
  readonly errors: readonly string[];
  /** How many of each part there are, over all dossiers. */
  readonly counts: Readonly<Record<string, number>>;
  readonly dossiers: readonly DossierReport[];
}

/**
 * Checks every dossier of a folder such as `seeds/`, and holds it against the documents, and
 * against copies of other pages, if they are given. Rejects only when the folder itself cannot be read.
 */
export async function checkSeeds(
  dir: string,
  documents?: Documents,
  pages?: Documents,
): Promise<SeedsReport> {
  const folders = (await readdir(dir, { withFileTypes: true })).filter((e) => e.isDirectory());
  const dossiers = await Promise.all(
    folders.map(({ name }) =>
      checkDossier(join(dir, name), `${basename(dir)}/${name}/`, documents, pages),
    ),
  );
  const none = dossiers.length === 0 ? [`${dir}: holds no dossier`] : [];
  return summed(dossiers, [...none, ...unread(dossiers, documents)]);
}

/** Checks a pack that is a single file. */
export async function checkPackFile(
  file: string,
  documents?: Documents,
  pages?: Documents,
): Promise<SeedsReport> {
  const loaded = loadPackText(await readFile(file, 'utf8'), file);
  const dossier = report(file, '', loaded, inOneFile(file), documents, pages);
  return summed([dossier], unread([dossier], documents));
}

async function checkDossier(
  dir: string,
  prefix: string,
  documents?: Documents,
  pages?: Documents,
): Promise<DossierReport> {
  const files: Record<string, unknown> = {};
  const unread: string[] = [];
  for (const name of (await readdir(dir)).sort()) {
    try {
      files[name] = JSON.parse(await readFile(join(dir, name), 'utf8'));
    } catch (error) {
      unread.push(`${prefix}${name}: is not JSON: ${(error as Error).message}`);
    }
  }
  if (unread.length > 0) {
    return { name: basename(dir), pack: null, errors: unread, coverage: [], pages: null };
  }
  return report(basename(dir), prefix, loadSplitPack(files), inSplitFiles, documents, pages);
}

function report(
  name: string,
  prefix: string,
  loaded: Loaded,
  locate: Locate,
  documents: Documents | undefined,
  pages: Documents | undefined,
): DossierReport {
  const { pack } = loaded;
  if (!pack) {
    const errors = loaded.problems.map((problem) => prefix + problemLine(problem));
    return { name, pack, errors, coverage: [], pages: null };
  }
  const coverage = documents ? coverageOf(pack, documents) : [];
  const pageReport = pages ? checkPages(pack, pages) : null;
  const findings = [
    ...checkSentences(pack),
    ...checkStatementDates(pack),
    ...(documents ? checkAgainst(pack, documents) : []),
    ...(pageReport?.findings ?? []),
  ];
  const errors = findings.map(
    ({ path, reason }) => prefix + problemLine({ ...locate(path), reason }),
  );
  return { name, pack, errors, coverage, pages: pageReport };
}

/** Documents that no sound dossier has; a dossier that is not sound says so itself. */
function unread(dossiers: readonly DossierReport[], documents: Documents | undefined): string[] {
  if (!documents || dossiers.some(({ pack }) => pack === null)) return [];
  const read = new Set(dossiers.flatMap(({ coverage }) => coverage.map(({ file }) => file)));
  return [...documents.keys()]
    .filter((file) => !read.has(file))
    .map((file) => `${file}: no dossier has this document`);
}

function summed(dossiers: readonly DossierReport[], errors: readonly string[]): SeedsReport {
  const packs = dossiers.flatMap(({ pack }) => pack ?? []);
  const count = (of: (pack: Pack) => number) => packs.reduce((sum, pack) => sum + of(pack), 0);
  return {
    errors: [...errors, ...dossiers.flatMap((dossier) => dossier.errors)],
    dossiers,
    counts: {
      claims: count(({ claims }) => claims.length),
      positions: count(({ positions }) => positions.length),
      quotations: count(({ positions }) => positions.filter((p) => p.kind === 'quotation').length),
      disagreements: count(({ disagreements }) => disagreements.length),
      sources: count(({ sources }) => sources.length),
      'timeline entries': count(({ timeline }) => timeline.length),
      'shared passages': count(({ lineage }) => lineage.length),
    },
  };
}
