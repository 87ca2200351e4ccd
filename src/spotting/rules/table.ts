import type { Table } from '../compiled/compiled-rules.ts';

/** Rows as JSON, by a key of each. */
export function tableOf<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Table {
  const byKey = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!byKey.get(key)?.push(row)) byKey.set(key, [row]);
  }
  return Object.fromEntries([...byKey].map(([key, own]) => [key, JSON.stringify(own)]));
}
