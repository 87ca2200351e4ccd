import { packDatabase } from './database.ts';
import type { ShelfEntry } from './shelf-entry.ts';

/** All records that are not built in, in the reader's order. */
export async function loadShelf(): Promise<readonly ShelfEntry[]> {
  const entries = await (await packDatabase()).getAll('shelf');
  return entries.filter(isEntry).sort((a, b) => a.order - b.order);
}

/** What is broken is left out of lists, and stays where it is. */
function isEntry(raw: unknown): raw is ShelfEntry {
  const { id, title, order } = (raw ?? {}) as Partial<ShelfEntry>;
  return typeof id === 'string' && typeof title === 'string' && typeof order === 'number';
}
