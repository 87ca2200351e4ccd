import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { draftOf } from '../../../tools/dossier/draft/draft.ts';
import { find } from '../../../tools/dossier/finding/find.ts';
import { readFolder } from '../../../tools/dossier/reading/read-folder.ts';
import { alike, wordsOf } from '../../../tools/record/alike.ts';

/** How a draft stands beside a record that people made of the same documents. */
export interface DraftScore {
  /** Quotations of the record whose words stand in the documents, and how many of them the draft has. */
  readonly quotations: {
    readonly recorded: number;
    readonly found: number;
    readonly missed: readonly string[];
  };
  /** Quotations of the draft, and how many of them the record has. */
  readonly drafted: {
    readonly all: number;
    readonly recorded: number;
    readonly others: readonly string[];
  };
  /**
   * Of the found ones: `given` by the record a speaker, `right` in the draft, with none there, or `wrong`;
   * `invented` where the record says that the document credits nobody.
   */
  readonly speakers: {
    readonly given: number;
    readonly right: number;
    readonly silent: number;
    readonly wrong: readonly string[];
    readonly invented: readonly string[];
  };
  readonly shared: {
    readonly recorded: number;
    readonly found: number;
    readonly missed: readonly string[];
  };
}

// biome-ignore lint/suspicious/noExplicitAny: drafts and records are read by their fields alone.
type Json = any;

interface Quoted {
  readonly file: string;
  readonly paragraph: number;
  readonly exact: string;
  /** The company's name; null where none is given. */
  readonly company: string | null;
  readonly person: string | null;
  readonly to: string;
  readonly isCredited: boolean;
}

/** Makes a draft of a folder's documents and holds it beside a record in one file a key. */
export async function scoreDraft(documents: string, record: string): Promise<DraftScore> {
  const part = async (name: string): Promise<Json> =>
    JSON.parse(await readFile(join(record, `${name}.json`), 'utf8'));
  const parts = ['sources', 'entities', 'claims', 'positions', 'lineage'] as const;
  const recorded = Object.fromEntries(
    await Promise.all(parts.map(async (one) => [one, await part(one)])),
  );
  const draft: Json = draftOf(find((await readFolder(documents)).documents), {
    id: 'draft',
    title: null,
  });
  const fileOf = (pack: Json, field: (source: Json) => string | undefined) =>
    new Map<string, string>(
      pack.sources.flatMap((one: Json) => (field(one) ? [[one.id, field(one)]] : [])),
    );
  const theirs = fileOf(recorded, ({ document }) => document?.file);
  const ours = fileOf(draft, ({ found }) => found.file);
  const wanted = quotedIn(recorded, theirs);
  const drafted = quotedIn(draft, ours);
  const pairs = wanted.map((one) => [one, drafted.find((other) => isSame(one, other))] as const);
  const found = pairs.flatMap(([one, other]) => (other ? [[one, other] as const] : []));
  const others = drafted.filter((one) => !wanted.some((other) => isSame(one, other)));
  return {
    quotations: {
      recorded: wanted.length,
      found: found.length,
      missed: pairs.flatMap(([one, other]) => (other ? [] : [lineOf(one)])),
    },
    drafted: {
      all: drafted.length,
      recorded: drafted.length - others.length,
      others: others.map(lineOf),
    },
    speakers: speakersOf(found),
    shared: sharedOf(sharedIn(recorded, theirs), sharedIn(draft, ours)),
  };
}

function quotedIn(pack: Json, files: ReadonlyMap<string, string>): Quoted[] {
  const names = new Map<string, string>(pack.entities.map((one: Json) => [one.id, one.name]));
  return [...pack.positions, ...pack.claims].flatMap((item: Json) =>
    (item.evidence ?? []).flatMap(({ source, paragraph, quote, attribution }: Json) => {
      const file = files.get(source);
      return quote && file !== undefined
        ? [
            {
              file,
              paragraph,
              exact: quote.exact,
              company: names.get(item.entity) ?? null,
              person: names.get(attribution.speaker) ?? null,
              to: attribution.to ?? '',
              isCredited: attribution.kind !== 'none',
            },
          ]
        : [];
    }),
  );
}

function isSame(a: Quoted, b: Quoted): boolean {
  if (a.file !== b.file || a.paragraph !== b.paragraph) return false;
  return alike(wordsOf(a.exact), wordsOf(b.exact)) >= 0.8;
}

const lineOf = ({ file, paragraph, exact }: Quoted) => `${file} ${paragraph}: ${exact}`;

function speakersOf(found: readonly (readonly [Quoted, Quoted])[]): DraftScore['speakers'] {
  const wrong: string[] = [];
  const invented: string[] = [];
  let [given, right, silent] = [0, 0, 0];
  for (const [one, draft] of found) {
    if (!one.isCredited) {
      if (draft.isCredited) invented.push(`${lineOf(one)}: ${draft.to}`);
      continue;
    }
    given++;
    const isCompany = draft.company !== null && one.company?.startsWith(draft.company) === true;
    // Of one whom a page names and never introduces, the name is all there is.
    const isName = draft.company === null && draft.to !== '' && one.to.startsWith(draft.to);
    const isPerson = one.person === null || one.person === draft.person;
    if (isPerson && (isCompany || isName)) right++;
    else if (draft.company === null && draft.person === null) silent++;
    else wrong.push(`${lineOf(one)}: ${draft.company}, ${draft.to}, not ${one.company}, ${one.to}`);
  }
  return { given, right, silent, wrong, invented };
}

/** Passages that are shared between documents, each by its places. */
function sharedIn(
  pack: Json,
  files: ReadonlyMap<string, string>,
): { id: string; places: string[] }[] {
  return pack.lineage.flatMap(({ id, passages }: Json) => {
    const places = passages.flatMap(({ source, paragraph, sentence }: Json) =>
      files.has(source) ? [`${files.get(source)} ${paragraph}.${sentence}`] : [],
    );
    return places.length > 1 ? [{ id, places }] : [];
  });
}

function sharedOf(
  recorded: readonly { id: string; places: readonly string[] }[],
  drafted: readonly { id: string; places: readonly string[] }[],
): DraftScore['shared'] {
  const has = ({ places }: { places: readonly string[] }) =>
    drafted.some((one) => places.every((place) => one.places.includes(place)));
  const missed = recorded.filter((one) => !has(one)).map(({ id }) => id);
  return { recorded: recorded.length, found: recorded.length - missed.length, missed };
}
