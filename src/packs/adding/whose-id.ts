import { builtinPacks } from '../../record/builtin-packs.ts';
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
 * belongs to the curator of the record that has it, added or optional, who alone may update it.
 */
export function takenBy({ pack }: Pack, shelf: readonly ShelfEntry[]): Taken | null {
  const builtin = builtinPacks().find((one) => one.pack.id === pack.id);
  if (builtin) {
    const { id, title, curator } = builtin.pack;
    return { by: 'builtin', id, title, curator };
  }
  const others = [...Object.values(optionalInfos), ...shelf];
  const other = others.find(({ id, curator }) => id === pack.id && curator !== pack.curator);
  return other ? { by: 'another', id: other.id, title: other.title, curator: other.curator } : null;
}
