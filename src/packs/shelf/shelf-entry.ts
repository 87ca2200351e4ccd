import type { Origin } from '../../record/dossier.ts';
import { contentHash } from '../../record/hash.ts';
import type { Pack, PartialDate } from '../../record/schema.ts';

/** What a list needs of a record that is not built in. */
export interface ShelfEntry {
  readonly id: string;
  readonly title: string;
  readonly curator: string;
  readonly licence: string;
  readonly version: string;
  readonly asOf: PartialDate;
  readonly counts: Counts;
  /** See `contentHash`. */
  readonly hash: string;
  readonly origin: Origin;
  /** Is it looked for on pages, and shown? */
  readonly isOn: boolean;
  /** Records stand by it, ascending. */
  readonly order: number;
  /** When it was added, or last changed, in ms since 1970. */
  readonly changedAt: number;
  /** Is there one before the last change, to go back to? */
  readonly hasEarlier: boolean;
  /** Why this version of the extension cannot use it; null when it can. */
  readonly unfit: string | null;
}

export interface Counts {
  readonly claims: number;
  readonly positions: number;
  readonly sources: number;
  readonly companies: number;
  /** Spellings that are looked for on pages. */
  readonly names: number;
}

export function countsOf({ claims, positions, sources, entities, names }: Pack): Counts {
  return {
    claims: claims.length,
    positions: positions.length,
    sources: sources.length,
    companies: entities.filter(({ kind }) => kind === 'company').length,
    names: (names?.entities ?? []).reduce(
      (sum, { long, short }) => sum + long.length + (short?.length ?? 0),
      0,
    ),
  };
}

/** What of an entry is its pack's. */
export type PackFields = Pick<
  ShelfEntry,
  'id' | 'title' | 'curator' | 'licence' | 'version' | 'asOf' | 'counts' | 'hash'
>;

export async function packFieldsOf(pack: Pack): Promise<PackFields> {
  const { id, title, curator, licence, version, asOf } = pack.pack;
  return {
    ...{ id, title, curator, version, asOf },
    licence: licence.name,
    counts: countsOf(pack),
    hash: await contentHash(pack),
  };
}

/** Of a pack that was just checked. */
export async function entryOf(
  pack: Pack,
  { origin, order, now }: { origin: Origin; order: number; now: number },
): Promise<ShelfEntry> {
  return {
    ...(await packFieldsOf(pack)),
    ...{ origin, order },
    isOn: true,
    changedAt: now,
    hasEarlier: false,
    unfit: null,
  };
}
