import {
  isCompiledQuotations,
  isCompiledRules,
  isGateData,
} from '../spotting/compiled/check-compiled.ts';
import type { CompiledRules, GateData } from '../spotting/compiled/compiled-rules.ts';
import type { CompiledQuotations } from '../spotting/quotations/compiled/compiled-quotations.ts';
import { loadOwnGates, loadOwnQuotations, loadOwnRules } from './stored-rules.ts';

/**
 * What spotting needs of the reader's own packs. One that is broken must not keep pages from being
 * read.
 */
export const loadUsableRules = (): Promise<CompiledRules[]> =>
  usable(loadOwnRules, isCompiledRules);

/** What is looked for of their quotations. */
export const loadUsableQuotations = (): Promise<CompiledQuotations[]> =>
  usable(loadOwnQuotations, isCompiledQuotations);

/** Their gates alone. */
export const loadUsableGates = (): Promise<GateData[]> => usable(loadOwnGates, isGateData);

async function usable<T>(
  load: () => Promise<readonly unknown[]>,
  isGood: (value: unknown) => value is T,
): Promise<T[]> {
  const own: readonly unknown[] = await load().catch((error: unknown) => {
    console.error('On Record: your own records could not be read.', error);
    return [];
  });
  return own.filter((one): one is T => {
    const good = isGood(one);
    if (!good) console.error('On Record: a record of your own is broken and not used.', one);
    return good;
  });
}
