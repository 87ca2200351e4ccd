import { native } from '../../platform/native.ts';

/** Where packs stand in `storage.managed`: a list, each the text of a file or, in Firefox, an object. */
const KEY = 'packs';

/** So many are taken, the first ones. */
export const MOST_MANAGED_PACKS = 100;

/**
 * And so much of them together, in characters of JSON. Chromium (156) hands a policy that comes or
 * changes to every page that listens: one of 49 MB kept it busy for seconds, 10 MB for a quarter of one.
 */
export const MOST_MANAGED_CHARACTERS = 10_000_000;

/**
 * The packs that an organisation has set by policy, as they stand there, unchecked. What is no pack
 * at all, too long, or too many is left out and said on the console. Never rejects.
 *
 * @returns null where they could not be read.
 */
export async function loadManagedPacks(): Promise<readonly unknown[] | null> {
  let packs: unknown;
  try {
    packs = (await native.storage.managed.get([KEY]))[KEY];
  } catch (error) {
    // So Firefox (153) says that no organisation has set anything.
    return /manifest not found/i.test(String(error)) ? [] : null;
  }
  if (packs === undefined) return [];
  if (!Array.isArray(packs)) {
    complain(`${KEY} should be a list.`);
    return [];
  }
  if (packs.length > MOST_MANAGED_PACKS) {
    complain(`${KEY} has ${packs.length} entries, of which ${MOST_MANAGED_PACKS} are used.`);
  }
  let left = MOST_MANAGED_CHARACTERS;
  return packs.slice(0, MOST_MANAGED_PACKS).filter((pack: unknown, i) => {
    const length = lengthOf(pack);
    if (typeof length === 'string') complain(`${KEY}.${i} ${length}`);
    else if (length > left) {
      complain(
        `${KEY}.${i} has ${length} characters. All packs may have ${MOST_MANAGED_CHARACTERS}, of which ${left} are left.`,
      );
    } else {
      left -= length;
      return true;
    }
    return false;
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

/** In characters of JSON; or what is wrong with it. */
function lengthOf(pack: unknown): number | string {
  if (typeof pack === 'string') return pack.length;
  if (typeof pack !== 'object' || pack === null || Array.isArray(pack)) {
    return 'should be the text of a pack, or an object.';
  }
  try {
    return JSON.stringify(pack).length;
  } catch {
    return 'is nested too deeply.';
  }
}

export function complain(fault: string): void {
  console.error(`On Record: what your organisation has set is not used as it stands: ${fault}`);
}
