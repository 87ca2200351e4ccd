import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Finding } from '../../src/record/check/finding.ts';
import { type Loaded, loadPack, loadPackText, loadSplitPack } from '../../src/record/load.ts';
import { inOneFile, inSplitFiles, type Locate, problemLine } from '../../src/record/problem.ts';
import type { Pack } from '../../src/record/schema.ts';
import { checkAgainst } from './against.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import type { Documents } from './document.ts';
import { dossierFolders, OPTIONAL } from './dossier-folders.ts';
import { type WithoutMarks, withoutMarks } from './draft-marks.ts';
import { checkPages, type PageReport } from './pages.ts';
import { checkSentences } from './sentences.ts';
import { checkStatementDates } from './statement-dates.ts';

/** What a check found in one dossier. `errors` has one line a problem: file, path, reason. */
export interface DossierReport {
  readonly name: string;
  readonly pack: Pack | null;
  /** The pack as it was read, broken or not, without a draft's marks: its parts by name. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly errors: readonly string[];
  /** Those of the errors that are marks of a draft. */
  readonly marked: { readonly unchecked: readonly string[]; readonly gaps: readonly string[] };
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
  const marks = withoutMarks(parsed(text));
  const clean = marks.clean as DossierReport['raw'];
  // What is no JSON says so itself.
  const loaded = isDraft(marks) ? loadPack(clean, file) : loadPackText(text, file);
  const dossier = report(
    file,
    '',
    { loaded, raw: loaded.pack ?? clean, marks },
    inOneFile(file),
    documents,
    pages,
  );
  return summed([dossier], unread([dossier], documents));
}

/** Checks one dossier that is split into one file a key. Rejects when the folder cannot be read. */
export async function checkFolder(dir: string, documents?: Documents): Promise<SeedsReport> {
  const dossier = await checkDossier(dir, `${dir.replace(/\/+$/, '')}/`, documents);
  return summed([dossier], unread([dossier], documents));
}

const isDraft = ({ unchecked, gaps }: WithoutMarks) => unchecked.length + gaps.length > 0;

async function checkDossier(
  dir: string,
  prefix: string,
  documents?: Documents,
  pages?: Documents,
): Promise<DossierReport> {
  const files: Record<string, unknown> = {};
  const unread: string[] = [];
  const entries = await readdir(dir, { withFileTypes: true });
  // Folders may hold the documents, and an editor's settings.
  const isPart = (name: string) => !name.startsWith('.');
  const names = entries.flatMap((one) =>
    one.isDirectory() || !isPart(one.name) ? [] : [one.name],
  );
  for (const name of names.sort()) {
    try {
      files[name] = JSON.parse(await readFile(join(dir, name), 'utf8'));
    } catch (error) {
      unread.push(`${prefix}${name}: is not JSON: ${(error as Error).message}`);
    }
  }
  const parts = Object.fromEntries(
    Object.entries(files).map(([name, content]) => [basename(name, '.json'), content]),
  );
  const marks = withoutMarks(parts);
  const raw = marks.clean as DossierReport['raw'];
  if (unread.length > 0) return broken(basename(dir), raw, unread);
  const read = { loaded: loadSplitPack(raw), raw, marks };
  return report(basename(dir), prefix, read, inSplitFiles, documents, pages);
}

function report(
  name: string,
  prefix: string,
  { loaded, raw, marks }: { loaded: Loaded; raw: DossierReport['raw']; marks: WithoutMarks },
  locate: Locate,
  documents: Documents | undefined,
  pages: Documents | undefined,
): DossierReport {
  const { pack } = loaded;
  const line = ({ path, reason }: Finding) => prefix + problemLine({ ...locate(path), reason });
  const marked = { unchecked: marks.unchecked.map(line), gaps: marks.gaps.map(line) };
  if (!pack) {
    // What stands in a gap's place is no other fault as well.
    const gaps = new Set(
      marks.gaps.map(({ path }) => problemLine({ ...locate(path), reason: '' })),
    );
    const others = loaded.problems.filter(
      (problem) => !gaps.has(problemLine({ ...problem, reason: '' })),
    );
    const lines = others.map((problem) => prefix + problemLine(problem));
    return broken(name, raw, [...lines, ...marked.gaps, ...marked.unchecked], marked);
  }
  const coverage = documents ? coverageOf(pack, documents) : [];
  const pageReport = pages ? checkPages(pack, pages) : null;
  const findings = [
    ...checkSentences(pack),
    ...checkStatementDates(pack),
    ...(documents ? checkAgainst(pack, documents) : []),
    ...(pageReport?.findings ?? []),
  ];
  const errors = [...findings.map(line), ...marked.gaps, ...marked.unchecked];
  return { name, pack, raw, errors, marked, notes: notesOn(pack), coverage, pages: pageReport };
}

const broken = (
  name: string,
  raw: DossierReport['raw'],
  errors: readonly string[],
  marked: DossierReport['marked'] = { unchecked: [], gaps: [] },
) => ({
  name,
  pack: null,
  raw,
  errors,
  marked,
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
