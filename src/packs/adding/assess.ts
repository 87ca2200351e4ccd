import type { Origin } from '../../record/dossier.ts';
import { loadPack } from '../../record/load.ts';
import { type Change, changesBetween } from '../../record/pack-changes.ts';
import { compileRecord } from '../shelf/compile-record.ts';
import { packDatabase } from '../shelf/database.ts';
import { loadShelf } from '../shelf/load-shelf.ts';
import { LIMITS } from '../shelf/pack-limits.ts';
import { oddNames } from '../shelf/publication.ts';
import { countsOf, entryOf, type ShelfEntry } from '../shelf/shelf-entry.ts';
import { checkPackText, type PackProblem } from './check-pack-text.ts';
import { type Clash, clashesOf, type Named } from './clashes.ts';
import { isLower } from './lower-version.ts';
import { costOf } from './page-cost.ts';
import { type Taken, takenBy } from './whose-id.ts';

/** What a reader is shown of a pack before it is added. */
export interface Assessment {
  readonly kind: 'fits';
  /** What `acceptWaiting` takes. */
  readonly token: string;
  readonly entry: ShelfEntry;
  /** The first of the names that it would mark. */
  readonly names: readonly string[];
  /** The first names that are also others', and how many there are. */
  readonly clashes: readonly Clash[];
  readonly clashCount: number;
  /** What looking for it adds to a long page, in ms. */
  readonly cost: number;
  /** What it changes in the record whose place it takes; null for a new one. */
  readonly update: Update | null;
}

export interface Update {
  readonly fromVersion: string;
  /** Has it a lower version than the one in use? */
  readonly isOlder: boolean;
  /** The first of them. */
  readonly changes: readonly Change[];
  readonly counts: Readonly<Record<Change['how'], number>>;
}

/** Why it cannot be added. */
export type Unfit =
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[]; readonly more: number }
  | { readonly kind: 'taken'; readonly taken: Taken }
  | {
      readonly kind: 'too-much';
      readonly what: 'claims' | 'names' | 'odd-names';
      readonly most: number;
    };

export type Stage = 'checking' | 'compiling' | 'comparing' | 'keeping';

/** So many names, clashes and changes are shown; the rest are counted. */
const SHOWN = 100;

/**
 * Checks a pack's text, and keeps it, compiled, until it is accepted or forgotten.
 *
 * @param onStage told what comes next.
 */
export async function assess(
  text: string,
  { file, origin, onStage }: { file: string; origin: Origin; onStage: (stage: Stage) => void },
): Promise<Assessment | Unfit> {
  onStage('checking');
  const checked = checkPackText(text, file);
  if (!checked.pack) {
    const { problems, more } = checked;
    return { kind: 'problems', problems, more };
  }
  const { pack } = checked;
  const shelf = await loadShelf();
  const taken = takenBy(pack, origin, shelf);
  if (taken) return { kind: 'taken', taken };
  for (const what of ['claims', 'names'] as const) {
    if (countsOf(pack)[what] > LIMITS[what]) {
      return { kind: 'too-much', what, most: LIMITS[what] };
    }
  }
  onStage('compiling');
  const compiled = compileRecord(pack);
  const odd = oddNames(compiled.sought);
  if (odd > LIMITS.oddNames) return { kind: 'too-much', what: 'odd-names', most: LIMITS.oddNames };
  onStage('comparing');
  const database = await packDatabase();
  const others = await othersOf(pack.pack.id, shelf);
  const clashes = clashesOf(compiled.sought, others);
  const cost = costOf(
    compiled.sought,
    others.map(({ sought }) => sought),
  );
  const before = await database.get('packs', pack.pack.id);
  // One that another version kept may lack what is compared.
  const changes = before && loadPack(before).pack ? changesBetween(before, pack) : undefined;
  onStage('keeping');
  const token = crypto.randomUUID();
  const kept = shelf.find(({ id }) => id === pack.pack.id);
  const entry = {
    ...(await entryOf(pack, { origin, order: kept?.order ?? 0, now: Date.now() })),
    isOn: kept?.isOn ?? true,
  };
  const shownBeside = kept?.changedAt ?? null;
  await database.put('waiting', { pack, compiled, entry, shownBeside }, token);
  return {
    kind: 'fits',
    token,
    entry,
    names: [...new Set(compiled.sought.spellings.map(({ text }) => text))].slice(0, SHOWN),
    clashes: clashes.slice(0, SHOWN),
    clashCount: clashes.length,
    cost,
    update:
      before && changes
        ? {
            fromVersion: before.pack.version,
            isOlder: isLower(pack.pack.version, before.pack.version),
            changes: changes.slice(0, SHOWN),
            counts: countHow(changes),
          }
        : null,
  };
}

/** What the other records that are on look for. */
async function othersOf(id: string, shelf: readonly ShelfEntry[]) {
  const database = await packDatabase();
  const others: (Named & { sought: Parameters<typeof costOf>[0] })[] = [];
  for (const entry of shelf) {
    if (entry.id === id || !entry.isOn) continue;
    const compiled = await database.get('compiled', entry.id);
    if (compiled) others.push({ title: entry.title, sought: compiled.sought });
  }
  return others;
}

function countHow(changes: readonly Change[]): Update['counts'] {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const { how } of changes) counts[how]++;
  return counts;
}
