import * as v from 'valibot';

/** Something that is kept under a key; what cannot be read is still there, to be saved or removed. */
export type Kept<T> =
  | { readonly key: string; readonly value: T }
  | { readonly key: string; readonly broken: string; readonly raw: unknown };

/** Holds what was kept to its schema. */
export function keptAs<T>(
  schema: v.BaseSchema<unknown, T, v.BaseIssue<unknown>>,
  key: IDBValidKey,
  raw: unknown,
): Kept<T> {
  const name = String(key);
  const { success, output, issues } = v.safeParse(schema, raw);
  if (success) return { key: name, value: output };
  const [issue] = issues;
  const broken = `${v.getDotPath(issue) ?? name}: ${issue.message}`.slice(0, 300);
  return { key: name, broken, raw };
}
