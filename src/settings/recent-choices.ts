import { native } from '../platform/native.ts';
import { type HideChoice, hide, isInForce, unhide } from './choices.ts';
import type { Settings } from './fields.ts';
import { loadSettings, updateSettings } from './store.ts';

/**
 * The last choices that a reader made in cards, in `storage.local`, so that each can be taken back
 * in the toolbar popup. The settings hold without it: it may be lost, or hold anything.
 */
const KEY = 'recentChoices';

/** So many are kept. */
export const MOST_KEPT = 5;

/** And for so long, in ms: seven days. */
export const KEPT_MS = 7 * 24 * 60 * 60 * 1000;

export interface RecentChoice {
  readonly choice: HideChoice;
  /** When it was made, in ms since 1970. */
  readonly at: number;
}

/** Carries out a choice and notes it. @throws {SettingsNotSaved} when it cannot be saved. */
export async function makeChoice(choice: HideChoice): Promise<void> {
  let isNew = true;
  await updateSettings((settings) => {
    isNew = !isInForce(settings, choice);
    return hide(settings, choice);
  });
  if (isNew) await rewrite((kept) => [{ choice, at: Date.now() }, ...without(kept, choice)]);
}

/** Takes back one choice, and no other. @throws {SettingsNotSaved} when that cannot be saved. */
export async function undoChoice(choice: HideChoice): Promise<void> {
  await updateSettings((settings) => unhide(settings, choice));
  await rewrite((kept) => without(kept, choice));
}

/** Those that still hold, the last one first. Never rejects. */
export async function loadRecentChoices(): Promise<readonly RecentChoice[]> {
  const [kept, settings] = await Promise.all([read().catch(() => []), loadSettings()]);
  return stillSo(kept, settings);
}

/** Forgets those whose time is over. */
export const forgetOldChoices = (): Promise<void> => rewrite((kept) => kept);

const stillSo = (kept: readonly RecentChoice[], settings: Settings) =>
  kept.filter(({ choice }) => isInForce(settings, choice));

async function read(): Promise<readonly RecentChoice[]> {
  return recentFrom((await native.storage.local.get(KEY))[KEY], Date.now());
}

/** What of a stored list can be used, the last one first. Pure. @param now in ms since 1970. */
export function recentFrom(stored: unknown, now: number): readonly RecentChoice[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .filter(isRecentChoice)
    .filter(({ at }) => at > now - KEPT_MS && at <= now + KEPT_MS)
    .sort((one, other) => other.at - one.at)
    .slice(0, MOST_KEPT);
}

/** The list is a convenience: a choice is made, or taken back, also where it cannot be noted. */
async function rewrite(
  change: (kept: readonly RecentChoice[]) => readonly RecentChoice[],
): Promise<void> {
  try {
    const { [KEY]: stored } = await native.storage.local.get(KEY);
    const now = Date.now();
    const kept = recentFrom(change(recentFrom(stored, now)), now);
    if (kept.length > 0) await native.storage.local.set({ [KEY]: kept });
    else if (stored !== undefined) await native.storage.local.remove(KEY);
  } catch {
    // Storage may be full, or closed to us.
  }
}

function without(kept: readonly RecentChoice[], choice: HideChoice): readonly RecentChoice[] {
  return kept.filter((one) => keyOf(one.choice) !== keyOf(choice));
}

/** What each kind of choice is made of, beside its kind. */
const FIELDS = {
  entity: ['dossier', 'entity'],
  site: ['site'],
  untilRecordChanges: ['dossier', 'entity', 'hash'],
  misread: ['dossier', 'entity', 'text', 'site'],
} as const satisfies Record<HideChoice['kind'], readonly string[]>;

function keyOf(choice: HideChoice): string {
  const values = choice as unknown as Record<string, unknown>;
  return JSON.stringify([choice.kind, ...FIELDS[choice.kind].map((field) => values[field])]);
}

function isRecentChoice(raw: unknown): raw is RecentChoice {
  const { choice, at } = (raw ?? {}) as { choice?: Record<string, unknown>; at?: unknown };
  if (!Number.isFinite(at) || typeof choice !== 'object' || choice === null) return false;
  const { kind } = choice;
  if (typeof kind !== 'string' || !Object.hasOwn(FIELDS, kind)) return false;
  return FIELDS[kind as HideChoice['kind']].every((field) => {
    const value = choice[field];
    return typeof value === 'string' || (field === 'entity' && value === null);
  });
}
