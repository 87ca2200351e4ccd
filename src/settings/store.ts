import { native } from '../platform/native.ts';
import { PREFIX, readArea } from './areas.ts';
import { effectiveFrom } from './effective.ts';
import {
  DEFAULTS,
  MANAGED_NAMES,
  SETTING_NAMES,
  type SettingName,
  type Settings,
} from './fields.ts';
import { loadPolicy, managed, type Policy } from './managed.ts';
import { migrate, OLD_NAMES, SETTINGS_VERSION } from './migrations.ts';
import { ownPart } from './own-part.ts';

/*
 * Each setting is an item of its own, so that two pages that save at once do not overwrite each
 * other and no item grows past what `storage.sync` takes. Only what the reader set is stored.
 */
const VERSION_KEY = `${PREFIX}version`;
const KEYS = [...[...SETTING_NAMES, ...OLD_NAMES].map((name) => PREFIX + name), VERSION_KEY];

export class SettingsNotSaved extends Error {
  override readonly name = 'SettingsNotSaved';
}

/** The settings in force. Never rejects: what cannot be read counts as not set. */
export async function loadSettings(): Promise<Settings> {
  const [stored, policy] = await Promise.all([loadStored(), loadPolicy()]);
  return effectiveFrom(stored, policy);
}

/** Only what the reader set, brought to today's version. */
export async function loadStored(): Promise<Record<string, unknown>> {
  const [synced, local] = await Promise.all([readArea('sync', KEYS), readArea('local', KEYS)]);
  return { ...bare(synced), ...bare(local) };
}

/**
 * Saves some settings; one that goes back to its default is forgotten instead. What `storage.sync`
 * refuses (quota, sync turned off) goes to `storage.local`, which then wins over an older synced
 * value until a later save of the same setting is synced.
 *
 * @throws {SettingLocked} when the organisation has locked one of them at another value.
 * @throws {SettingsNotSaved} when neither takes it. Nothing has changed after either.
 */
export async function saveSettings(patch: Partial<Settings>): Promise<void> {
  const [stored, policy] = await Promise.all([loadStored(), loadPolicy()]);
  await write(ownPart(patch, stored, policy), policy);
}

/**
 * Puts these settings in place of all that the reader set. Those that are locked are kept beneath
 * the organisation's, and count again once it lets go.
 *
 * @throws {SettingsNotSaved} as {@link saveSettings}.
 */
export async function replaceStored(own: Readonly<Record<string, unknown>>): Promise<void> {
  const values = SETTING_NAMES.map((name) => [name, own[name]]);
  await write(Object.fromEntries(values), await loadPolicy());
}

/** @param own by setting; `undefined` for one that is to be forgotten. */
async function write(own: Readonly<Record<string, unknown>>, policy: Policy): Promise<void> {
  await store(own, policy);
  if (listeners.size === 0) return;
  const settings = await loadSettings();
  for (const listener of listeners) listener(settings);
}

async function store(own: Readonly<Record<string, unknown>>, policy: Policy): Promise<void> {
  const set: Record<string, unknown> = { [VERSION_KEY]: SETTINGS_VERSION };
  const drop: string[] = [];
  for (const [name, value] of Object.entries(own)) {
    if (value === undefined || isDefault(name as SettingName, value, policy))
      drop.push(PREFIX + name);
    else set[PREFIX + name] = value;
  }
  try {
    await upgrade('sync');
    await native.storage.sync.set(set);
    if (drop.length > 0) await native.storage.sync.remove(drop);
    await native.storage.local.remove(Object.keys(own).map((name) => PREFIX + name));
  } catch (syncFailure) {
    await writeLocally(own, policy, syncFailure);
  }
}

async function writeLocally(
  own: Readonly<Record<string, unknown>>,
  policy: Policy,
  syncFailure: unknown,
): Promise<void> {
  // Defaults too: an older synced value must not shine through.
  const items = Object.entries(own).map(([name, value]) => [
    PREFIX + name,
    value ?? presetOf(name as SettingName, policy) ?? DEFAULTS[name as SettingName],
  ]);
  try {
    await upgrade('local');
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
 * @throws as {@link saveSettings}.
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

const listeners = new Set<(settings: Settings) => void>();

/**
 * Calls back with all settings whenever one has changed, here, on another device or by policy. Of what this
 * page saves it is told before the save is over: the browser's own event comes when it comes, and a page
 * must not say that it is back to defaults while it shows others.
 */
export function onSettingsChanged(callback: (settings: Settings) => void): () => void {
  const tell = (settings: Settings) => callback(settings);
  listeners.add(tell);
  const listener = (changes: Record<string, unknown>, area: string) => {
    const names = area === 'managed' ? MANAGED_NAMES : ['sync', 'local'].includes(area) ? KEYS : [];
    if (names.some((name) => name in changes)) void loadSettings().then(callback);
  };
  native.storage.onChanged.addListener(listener);
  return () => {
    listeners.delete(tell);
    native.storage.onChanged.removeListener(listener);
  };
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

/** Where the organisation presets a value, the default is a choice like any other. */
function isDefault(name: SettingName, value: unknown, policy: Policy): boolean {
  return (
    presetOf(name, policy) === undefined && JSON.stringify(value) === JSON.stringify(DEFAULTS[name])
  );
}

function presetOf(name: SettingName, policy: Policy): unknown {
  const set = managed(policy, name);
  return set?.locked ? undefined : set?.value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
