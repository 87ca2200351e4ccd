import { native } from '../../platform/native.ts';
import { FORMAT } from '../../spotting/compiled/compiled-rules.ts';

/**
 * What pages need of the reader's own records, in `storage.local`, where content scripts can read it:
 * one gate for all of them, tables that say which record has what, and each record's rules and
 * quotations apart. Written by `publish.ts`; a page reads the gate, and of the rest what its text asks
 * for. Each publication has a number, so that a page never reads half of one and half of the next.
 */
export const GATE = 'ownGate';
export const INDEX = 'ownIndex';
export const whereKey = (revision: number, part: string) => `ownWhere/${revision}/${part}`;
export const rulesKey = (record: string) => `ownRules/${record}`;
export const quotationsKey = (record: string) => `ownQuotations/${record}`;
/** Which records there are. */
export interface OwnIndex {
  /** Always {@link FORMAT}. */
  readonly format: number;
  readonly revision: number;
  /** What `rulesKey` and `quotationsKey` take, in the reader's order. */
  readonly records: readonly string[];
  /** Numbers of records with a name that cannot be looked up by its letters: always asked. */
  readonly always: readonly number[];
}

/** Items of the storage by their keys. Rejects when it cannot be read. */
export function loadPublished(keys: readonly string[]): Promise<Record<string, unknown>> {
  return native.storage.local.get(keys as string[]);
}

/** Which records there are, or null where there are none, or what is stored is broken. */
export async function loadIndex(): Promise<OwnIndex | null> {
  const { [INDEX]: raw } = await loadPublished([INDEX]);
  const index = raw as Partial<OwnIndex> | undefined;
  const isIndex =
    index?.format === FORMAT &&
    Array.isArray(index.records) &&
    index.records.length > 0 &&
    index.records.every((record) => typeof record === 'string') &&
    Array.isArray(index.always) &&
    index.always.every(Number.isInteger);
  return isIndex ? (index as OwnIndex) : null;
}
