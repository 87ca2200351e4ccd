/** The version that stored settings and exported files are written in. */
export const SETTINGS_VERSION = 1;

type Stored = Readonly<Record<string, unknown>>;

/** Brings settings from the version under its index + 1 to the next one. */
const MIGRATIONS: readonly ((stored: Stored) => Stored)[] = [];

/**
 * Brings what was stored or exported by an older version to today's. Settings without a version
 * are today's; those of a newer one are handed on, for the fields that still mean the same.
 */
export function migrate(
  stored: Stored,
  version: number = SETTINGS_VERSION,
): Record<string, unknown> {
  let settings = stored;
  for (const step of MIGRATIONS.slice(Math.max(0, version - 1))) settings = step(settings);
  return { ...settings };
}
