import type { SettingName, Settings } from './fields.ts';
import { managed, type Policy } from './managed.ts';

/** A change of what the organisation has locked. Nothing of it was saved. */
export class SettingLocked extends Error {
  override readonly name = 'SettingLocked';

  constructor(readonly setting: SettingName) {
    super(`${setting} is set by policy.`);
  }
}

/**
 * What of a change is the reader's own. The values are those in force: of a locked list they hold
 * the organisation's entries too, which are kept only where the reader had them before. Pure.
 *
 * @param stored what the reader had set.
 * @throws {SettingLocked} when it would change what is locked, or take an entry from a locked list.
 */
export function ownPart(
  patch: Partial<Settings>,
  stored: Readonly<Record<string, unknown>>,
  policy: Policy,
): Record<string, unknown> {
  const own: Record<string, unknown> = { ...patch };
  for (const name of Object.keys(patch) as SettingName[]) {
    const set = managed(policy, name);
    if (!set?.locked) continue;
    const [locked, wanted] = [set.value, patch[name]] as readonly unknown[];
    if (Array.isArray(locked) && Array.isArray(wanted)) {
      if (!locked.every((entry) => wanted.includes(entry))) throw new SettingLocked(name);
      const before = stored[name];
      own[name] = wanted.filter(
        (entry) => !locked.includes(entry) || (Array.isArray(before) && before.includes(entry)),
      );
    } else {
      if (locked !== wanted) throw new SettingLocked(name);
      delete own[name];
    }
  }
  return own;
}
