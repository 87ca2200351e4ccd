import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Loaded, loadPackText, loadSplitPack } from '../../src/record/load.ts';
import { inOneFile, inSplitFiles, type Locate, problemLine } from '../../src/record/problem.ts';
import type { Pack } from '../../src/record/schema.ts';
import { checkAgainst } from './against.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Documents } from './document.ts';
import { dossierFolders, OPTIONAL } from './dossier-folders.ts';
import { checkPages, type PageReport } from './pages.ts';
import { checkSentences } from './sentences.ts';
import { checkStatementDates } from './statement-dates.ts';

/** What a check found in one dossier. `errors` has one line a problem: file, path, reason. */
export interface DossierReport {
  readonly name: string;
  readonly pack: Pack | null;
  /** The pack as it was read, broken or not: its parts by name. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
  /** What is no error and may still be an oversight, one line each. */
  readonly notes: readonly string[];
  readonly coverage: readonly Coverage[];
  /** Of the pages that were given; null without any. */
  readonly pages: PageReport | null;
}

export interface SeedsReport {
  readonly errors: readonly string[];
  readonly notes: readonly string[];
  /** How many of each part there are, over all dossiers, broken ones too. */
  readonly counts: Readonly<Record<string, number>>;
  readonly dossiers: readonly DossierReport[];
}

/**
 * Checks every dossier of a folder such as `seeds/`, but for those in its folder `optional`, and
 * holds it against the documents, and against copies of other pages, if they are given. Rejects only
 * when the folder itself cannot be read.
 */
export async function checkSeeds(
  dir: string,
  documents?: Documents,
  pages?: Documents,
): Promise<SeedsReport> {
  const folders = await dossierFolders(dir);
  const dossiers = await Promise.all(
    folders.map((name) =>
      checkDossier(join(dir, name), `${shownAs(dir)}/${name}/`, documents, pages),
    ),
  );
  const none = dossiers.length === 0 ? [`${dir}: holds no dossier`] : [];
  return summed(dossiers, [...none, ...unread(dossiers, documents)]);
}

/** A folder of dossiers as problems name it: `seeds`, `seeds/optional`. */
function shownAs(dir: string): string {
  const name = basename(dir);
  return name === OPTIONAL ? `${basename(dirname(resolve(dir)))}/${name}` : name;
}

/** Checks a pack that is a single file. */
export async function checkPackFile(
  file: string,
  documents?: Documents,
  pages?: Documents,
): Promise<SeedsReport> {
  const text = await readFile(file, 'utf8');
  const loaded = loadPackText(text, file);
  const raw = loaded.pack ?? parsed(text);
  const dossier = report(file, '', { loaded, raw }, inOneFile(file), documents, pages);
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
  const raw = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [basename(name, '.json'), content]),
  );
  if (unread.length > 0) return broken(basename(dir), raw, unread);
  const read = { loaded: loadSplitPack(files), raw };
  return report(basename(dir), prefix, read, inSplitFiles, documents, pages);
}

function report(
  name: string,
  prefix: string,
  { loaded, raw }: { loaded: Loaded; raw: DossierReport['raw'] },
  locate: Locate,
  documents: Documents | undefined,
  pages: Documents | undefined,
): DossierReport {
  const { pack } = loaded;
  if (!pack) {
    return broken(
      name,
      raw,
      loaded.problems.map((problem) => prefix + problemLine(problem)),
    );
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
  return { name, pack, raw, errors, notes: notesOn(pack), coverage, pages: pageReport };
}

const broken = (name: string, raw: DossierReport['raw'], errors: readonly string[]) => ({
  name,
  pack: null,
  raw,
  errors,
  notes: [],
  coverage: [],
  pages: null,
});

function parsed(text: string): DossierReport['raw'] {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** Companies that no page will ever be marked with, and short names that decide nothing. */
function notesOn({ pack, entities, names }: Pack): string[] {
  const rules = names?.entities ?? [];
  const spotted = new Set(rules.map(({ entity }) => entity));
  const unspotted = entities
    .filter(({ kind, id }) => kind === 'company' && !spotted.has(id))
    .map(({ id }) => `${pack.id}: "${id}" has no rules for spotting, so its name is never marked`);
  const twice = rules.flatMap(({ long, short = [] }) =>
    short
      .filter(({ name }) => long.includes(name))
      .map(
        ({ name }) => `${pack.id}: "${name}" is a long name; as a short one it counts for nothing`,
      ),
  );
  return [...unspotted, ...twice];
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
  const parts = (name: string) =>
    dossiers.flatMap(({ raw }) => (Array.isArray(raw[name]) ? (raw[name] as unknown[]) : []));
  const isQuotation = (position: unknown) =>
    (position as { kind?: unknown } | null)?.kind === 'quotation';
  return {
    errors: [...errors, ...dossiers.flatMap((dossier) => dossier.errors)],
    notes: dossiers.flatMap(({ notes }) => notes),
    dossiers,
    counts: {
      claims: parts('claims').length,
      positions: parts('positions').length,
      quotations: parts('positions').filter(isQuotation).length,
      disagreements: parts('disagreements').length,
      sources: parts('sources').length,
      'timeline entries': parts('timeline').length,
      'shared passages': parts('lineage').length,
    },
  };
}
