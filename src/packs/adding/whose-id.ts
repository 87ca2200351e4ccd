import { builtinPacks } from '../../record/builtin-packs.ts';
import type { Origin } from '../../record/dossier.ts';
import type { Pack } from '../../record/schema.ts';
import type { ShelfEntry } from '../shelf/shelf-entry.ts';
import { optionalInfos } from './optional-infos.ts';

/** Why an id cannot be a pack's: whose it is. */
export interface Taken {
  readonly by: 'builtin' | 'another';
  readonly id: string;
  readonly title: string;
  readonly curator: string;
}

/**
 * Whose is a pack's id, if not its own? That of the built-in record is nobody else's; any other
 * belongs to the curator of the record that has it, added or optional, whose files alone update it. A
 * curator is known by the name in the file, which keeps people from mistakes, and nobody from forging it.
 *
 * @param origin of the pack.
 */
export function takenBy(
  { pack }: Pack,
  origin: Origin,
  shelf: readonly ShelfEntry[],
): Taken | null {
  const builtin = builtinPacks().find((one) => one.pack.id === pack.id);
  if (builtin) {
    const { id, title, curator } = builtin.pack;
    return { by: 'builtin', id, title, curator };
  }
  const others = [...Object.values(optionalInfos), ...shelf];
  const isOurs = (
    entry: Pick<ShelfEntry, 'curator'> & Partial<Pick<ShelfEntry, 'origin' | 'unfit'>>,
  ) =>
    // Of a record that an older version kept, the keeper may not be known.
    (entry.curator === pack.curator || (entry.unfit && entry.curator === '')) &&
    // What an organisation sets, and what the reader adds, are never one record.
    ((entry.origin ?? origin) === 'organisation') === (origin === 'organisation');
  const other = others.find((entry) => entry.id === pack.id && !isOurs(entry));
  return other ? { by: 'another', id: other.id, title: other.title, curator: other.curator } : null;
}
