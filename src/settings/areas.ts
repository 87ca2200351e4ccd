import { native } from '../platform/native.ts';

/** Settings are kept under their names, with this before each. */
export const PREFIX = 'setting.';

/** What an area holds under some keys. Never rejects: any area can be missing, turned off or closed. */
export async function readArea(
  area: 'sync' | 'local' | 'managed',
  keys: readonly string[] | null,
): Promise<Record<string, unknown>> {
  try {
    // Firefox (153) rejects where no organisation has set anything.
    return await native.storage[area].get(keys && [...keys]);
  } catch {
    return {};
  }
}
