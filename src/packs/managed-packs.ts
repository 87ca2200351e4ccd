import { native } from '../platform/native.ts';
import { readArea } from '../settings/areas.ts';

/** Where packs stand in `storage.managed`: a list, each the text of a file or, in Firefox, an object. */
const KEY = 'packs';

/** So many are taken, the first ones. */
export const MOST_MANAGED_PACKS = 100;

/** And of each no more, in characters of JSON: as much as a file of the reader's own may have. */
export const MOST_MANAGED_CHARACTERS = 50_000_000;

/**
 * The packs that an organisation has set by policy, as they stand there, unchecked. What is no pack
 * at all, too long, or too many is left out and said on the console. Never rejects.
 */
export async function loadManagedPacks(): Promise<readonly unknown[]> {
  const { [KEY]: packs } = await readArea('managed', [KEY]);
  if (packs === undefined) return [];
  if (!Array.isArray(packs)) {
    complain(`${KEY} should be a list.`);
    return [];
  }
  if (packs.length > MOST_MANAGED_PACKS) {
    complain(`${KEY} has ${packs.length} entries, of which ${MOST_MANAGED_PACKS} are used.`);
  }
  return packs.slice(0, MOST_MANAGED_PACKS).filter((pack: unknown, i) => {
    const fault = faultOf(pack);
    if (fault !== null) complain(`${KEY}.${i} ${fault}`);
    return fault === null;
  });
}

/** Calls back when the organisation has set other packs. Firefox (153) tells only when it starts anew. */
export function onManagedPacksChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'managed' && KEY in changes) callback();
  };
  native.storage.onChanged.addListener(listener);
  return () => native.storage.onChanged.removeListener(listener);
}

function faultOf(pack: unknown): string | null {
  const isObject = typeof pack === 'object' && pack !== null && !Array.isArray(pack);
  if (typeof pack !== 'string' && !isObject) return 'should be the text of a pack, or an object.';
  const length = lengthOf(pack);
  if (length === null) return 'is nested too deeply.';
  if (length <= MOST_MANAGED_CHARACTERS) return null;
  return `has ${length} characters, and may have ${MOST_MANAGED_CHARACTERS}.`;
}

/** In characters of JSON; null where that cannot be written. */
function lengthOf(pack: unknown): number | null {
  if (typeof pack === 'string') return pack.length;
  try {
    return JSON.stringify(pack).length;
  } catch {
    return null;
  }
}

function complain(fault: string): void {
  console.error(`On Record: what your organisation has set is not used as it stands: ${fault}`);
}
