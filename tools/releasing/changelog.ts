/**
 * CHANGELOG.md, in the form of keepachangelog.com: a section a version, the newest first, and before them one
 * for what is not released.
 */
const UNRELEASED = '## [Unreleased]';
const SECTION = /^## \[([^\]]+)\](?: - (\d{4}-\d{2}-\d{2}))?$/gm;

/** The versions that were released, newest first. */
export function releasedVersions(changelog: string): string[] {
  const names = [...changelog.matchAll(SECTION)].map(([, name = '']) => name);
  return names.filter((name) => name !== 'Unreleased');
}

/**
 * What changed since the last release, without its heading.
 *
 * @throws when there is no such section, or no entry in it.
 */
export function unreleased(changelog: string): string {
  const start = changelog.split('\n').indexOf(UNRELEASED);
  if (start < 0) throw new Error(`CHANGELOG.md has no line “${UNRELEASED}”.`);
  const rest = changelog.split('\n').slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith('## '));
  const section = rest
    .slice(0, end < 0 ? rest.length : end)
    .join('\n')
    .trim();
  if (!/^- \S/m.test(section)) {
    throw new Error('CHANGELOG.md: nothing stands under “Unreleased”. Say there what changed.');
  }
  return section;
}

/**
 * The changelog with what is not released moved under a version.
 *
 * @param date of the release, `YYYY-MM-DD`.
 * @throws as {@link unreleased}.
 */
export function withRelease(changelog: string, version: string, date: string): string {
  unreleased(changelog);
  return changelog.replace(`${UNRELEASED}\n`, `${UNRELEASED}\n\n## [${version}] - ${date}\n`);
}
