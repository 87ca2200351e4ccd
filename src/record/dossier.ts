import { contentHash } from './hash.ts';
import type { Claim, Company, Disagreement, Pack, Person, Position, Source } from './schema.ts';

/**
 * Whose a record is: it comes with the extension, built in or to be added (`along`); the reader added
 * it from a file; or an organisation did, by policy.
 */
export type Origin = 'builtin' | 'along' | 'reader' | 'organisation';

/** A checked pack with its parts by id. Views are made from it. */
export interface Dossier {
  readonly id: string;
  readonly origin: Origin;
  readonly pack: Pack;
  /** See {@link contentHash}. */
  readonly hash: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly companies: ReadonlyMap<string, Company>;
  /** Ids of the companies that lists of them have, in the order of the pack. */
  readonly listed: readonly string[];
  readonly people: ReadonlyMap<string, Person>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly disagreements: ReadonlyMap<string, Disagreement>;
}

/**
 * Opens a pack that has been loaded, and so checked: every reference in it leads somewhere.
 *
 * @param hash where it is known.
 */
export async function openDossier(
  pack: Pack,
  { origin = 'builtin', hash }: { origin?: Origin; hash?: string } = {},
): Promise<Dossier> {
  const companies = byId(pack.entities.filter((entity) => entity.kind === 'company'));
  return {
    id: pack.pack.id,
    origin,
    pack,
    hash: hash ?? (await contentHash(pack)),
    sources: byId(pack.sources),
    companies,
    listed: [...companies.keys()],
    people: byId(pack.entities.filter((entity) => entity.kind === 'person')),
    claims: byId(pack.claims),
    positions: byId(pack.positions),
    disagreements: byId(pack.disagreements),
  };
}

function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** The part that an id stands for; a loaded pack has no dangling ids, so a miss is a bug. */
export function need<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`no "${id}" in the dossier`);
  return found;
}
