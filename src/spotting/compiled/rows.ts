/**
 * The rows of one part of a table. What was stored may have been broken since: what is no row is left
 * out, so that the rest can still be used.
 *
 * @param json undefined where the table has no such part.
 */
export function rowsOf<Row extends readonly unknown[]>(
  json: string | undefined,
  isRow: (cells: readonly unknown[]) => boolean,
): readonly Row[] {
  const rows = parsed(json ?? '[]');
  if (!Array.isArray(rows)) return [];
  return rows.filter((row): row is Row => Array.isArray(row) && isRow(row));
}

const isText = (cell: unknown) => typeof cell === 'string';

/** Is it words alone? */
export const areTexts = (cells: readonly unknown[]): boolean => cells.every(isText);

/** Does it begin with a name? */
export const beginsWithText = ([first]: readonly unknown[]): boolean => isText(first);

/** What JSON text says; null where it is none, or where `reviver` cannot use it. */
export function parsed(json: string, reviver?: Parameters<typeof JSON.parse>[1]): unknown {
  try {
    return JSON.parse(json, reviver);
  } catch {
    return null;
  }
}
