import { native } from '../platform/native.ts';
import { effectiveFrom } from './effective.ts';
import { DEFAULTS, SETTING_NAMES, type SettingName, type Settings } from './fields.ts';
import { migrate, OLD_NAMES, SETTINGS_VERSION } from './migrations.ts';

/**
 * Each setting is an item of its own, so that two pages that save at once do not overwrite each
 * other and no item grows past what `storage.sync` takes. Only what the reader set is stored.
 */
const PREFIX = 'setting.';
const VERSION_KEY = `${PREFIX}version`;
const KEYS = [...[...SETTING_NAMES, ...OLD_NAMES].map((name) => PREFIX + name), VERSION_KEY];

export class SettingsNotSaved extends Error {
  override readonly name = 'SettingsNotSaved';
}

/** The settings in force. Never rejects: what cannot be read counts as not set. */
export async function loadSettings(): Promise<Settings> {
  return effectiveFrom(await loadStored());
}

/** Only what the reader set, brought to today's version. */
export async function loadStored(): Promise<Record<string, unknown>> {
  const [synced, local] = await Promise.all([read('sync'), read('local')]);
  return { ...bare(synced), ...bare(local) };
}

/**
 * Saves some settings; one that equals its default is forgotten instead. What `storage.sync`
 * refuses (quota, sync turned off) goes to `storage.local`, which then wins over an older synced
 * value until a later save of the same setting is synced.
 *
 * @throws {SettingsNotSaved} when neither takes it; nothing has changed then.
 */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  const set: Record<string, unknown> = { [VERSION_KEY]: SETTINGS_VERSION };
  const drop: string[] = [];
  for (const [name, value] of Object.entries(patch)) {
    if (isDefault(name as SettingName, value)) drop.push(PREFIX + name);
    else set[PREFIX + name] = value;
  }
  try {
    await upgrade('sync');
    await native.storage.sync.set(set);
    if (drop.length > 0) await native.storage.sync.remove(drop);
    await native.storage.local.remove(Object.keys(patch).map((name) => PREFIX + name));
  } catch (syncFailure) {
    await saveLocally(patch, syncFailure);
  }
}

async function saveLocally(patch: Partial<Settings>, syncFailure: unknown): Promise<void> {
  const items = Object.entries(patch).map(([name, value]) => [PREFIX + name, value]);
  try {
    await upgrade('local');
    // Defaults too: an older synced value must not shine through.
    await native.storage.local.set({
      ...Object.fromEntries(items),
      [VERSION_KEY]: SETTINGS_VERSION,
    });
  } catch (localFailure) {
    throw new SettingsNotSaved(messageOf(localFailure), { cause: syncFailure });
  }
}

/**
 * Changes settings that depend on what they are now, such as lists.
 *
 * @returns the patch that takes the change back.
 */
export async function updateSettings(
  change: (settings: Settings) => Partial<Settings>,
): Promise<Partial<Settings>> {
  const before = await loadSettings();
  const patch = change(before);
  await saveSettings(patch);
  const names = Object.keys(patch) as SettingName[];
  return Object.fromEntries(names.map((name) => [name, before[name]]));
}

/** Calls back with all settings whenever one has changed, here or on another device. */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area !== 'sync' && area !== 'local') return;
    if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) {
      void loadSettings().then(callback);
    }
  };
  native.storage.onChanged.addListener(listener);
  return () => native.storage.onChanged.removeListener(listener);
}

async function read(area: 'sync' | 'local'): Promise<Record<string, unknown>> {
  // Sync can be missing or turned off by policy; the other area still counts.
  return native.storage[area].get(KEYS).catch(() => ({}));
}

/** Stored items under the settings' own names, migrated. */
function bare(items: Record<string, unknown>): Record<string, unknown> {
  const { [VERSION_KEY]: _version, ...rest } = items;
  const named = Object.entries(rest).map(([key, value]) => [key.slice(PREFIX.length), value]);
  return migrate(Object.fromEntries(named), versionOf(items));
}

/** Items without a version are the first's. */
function versionOf({ [VERSION_KEY]: version }: Record<string, unknown>): number {
  return typeof version === 'number' ? version : 1;
}

/** Rewrites what an older version stored, as one version stands for all items of an area. */
async function upgrade(area: 'sync' | 'local'): Promise<void> {
  const items = await native.storage[area].get(KEYS);
  if (Object.keys(items).length === 0 || versionOf(items) >= SETTINGS_VERSION) return;
  const named = Object.entries(bare(items)).map(([name, value]) => [PREFIX + name, value]);
  await native.storage[area].set({
    ...Object.fromEntries(named),
    [VERSION_KEY]: SETTINGS_VERSION,
  });
  await native.storage[area].remove(OLD_NAMES.map((name) => PREFIX + name));
}

function isDefault(name: SettingName, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(DEFAULTS[name]);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
