import { native } from '../platform/native.ts';

/** Where `save-pack.ts` keeps what pages need of the reader's own packs. */
export const OWN_RULES = 'ownRules';
export const OWN_GATES = 'ownGates';
export const OWN_QUOTATIONS = 'ownQuotations';

/** What the gate needs of each of the reader's own packs; unchecked. */
export const loadOwnGates = (): Promise<readonly unknown[]> => storedList(OWN_GATES);

/** What spotting needs of each, compiled; unchecked. */
export const loadOwnRules = (): Promise<readonly unknown[]> => storedList(OWN_RULES);

/** The quotations of each, compiled; unchecked. */
export const loadOwnQuotations = (): Promise<readonly unknown[]> => storedList(OWN_QUOTATIONS);

export async function storedList(key: string): Promise<readonly unknown[]> {
  const stored = (await native.storage.local.get(key))[key];
  return Array.isArray(stored) ? stored : [];
}
