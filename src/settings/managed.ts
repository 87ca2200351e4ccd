import { readArea } from './areas.ts';
import { MANAGED_NAMES, type ManagedName, type SettingName, type Settings } from './fields.ts';
import { type Managed, managedAs } from './layers.ts';
import { misfitsIn } from './values.ts';

/** What an organisation has set by policy, by setting, unchecked: see `docs/organisations.md`. */
export type Policy = Readonly<Partial<Record<ManagedName, unknown>>>;

/** The organisation's settings; none where there is no organisation. Never rejects. */
export const loadPolicy = (): Promise<Policy> => readArea('managed', MANAGED_NAMES);

/** Does a value fit a setting? */
export const fitting =
  <Name extends SettingName>(name: Name) =>
  (value: unknown): value is Settings[Name] =>
    misfitsIn({ [name]: value }).length === 0;

/** What the organisation has set for a setting; null where nothing, or nothing that fits. */
export const managed = <Name extends SettingName>(
  policy: Policy,
  name: Name,
): Managed<Settings[Name]> | null =>
  managedAs((policy as Readonly<Record<string, unknown>>)[name], fitting(name));

/** The settings, and of lists the entries, that the reader cannot change. */
export function lockedIn(policy: Policy): Partial<Settings> {
  const locked = MANAGED_NAMES.map((name) => [name, managed(policy, name)] as const);
  return Object.fromEntries(
    locked.flatMap(([name, set]) => (set?.locked ? [[name, set.value]] : [])),
  );
}

/** Which of these settings the organisation has locked at another value. Lists are added to: none. */
export function overruled(settings: Settings, locked: Partial<Settings>): readonly ManagedName[] {
  return MANAGED_NAMES.filter((name) => {
    const value = locked[name];
    return value !== undefined && !Array.isArray(value) && value !== settings[name];
  });
}
