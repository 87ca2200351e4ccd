import { type Zippable, zipSync } from 'fflate';

/**
 * A zip archive of files by name. Its bytes depend on names and contents alone.
 *
 * @param files paths with slashes, in any order.
 */
export function zipOf(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const zippable: Zippable = {};
  for (const [name, content] of entries) zippable[name] = [content, { attrs: modeOf(content) }];
  return zipSync(zippable, { level: 9, mtime: noDate(), os: UNIX });
}

/**
 * fflate (0.8) writes the hour that a date has where it runs, so this one is made in that place's own time;
 * at noon no clock is ever put forward.
 */
const noDate = (): Date => new Date(1980, 1, 1, 12);

/** Whose kind of permissions an entry has. */
const UNIX = 3;

/** A file that its owner may write and all may read; what names its interpreter, all may run, too. */
const modeOf = (content: Uint8Array): number =>
  (content[0] === 0x23 && content[1] === 0x21 ? 0o100755 : 0o100644) << 16;
