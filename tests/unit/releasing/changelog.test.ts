import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { releasedVersions, unreleased, withRelease } from '../../../tools/releasing/changelog.ts';
import { compareVersions, parseVersion } from '../../../tools/releasing/version.ts';

const CHANGELOG = `# Changelog

## [Unreleased]

### Added

- A thing.

## [0.2.0] - 2020-02-01

- Another.

## [0.1.0] - 2020-01-01
`;

describe('the changelog', () => {
  it('says what was released and what was not', () => {
    expect(releasedVersions(CHANGELOG)).toEqual(['0.2.0', '0.1.0']);
    expect(unreleased(CHANGELOG)).toBe('### Added\n\n- A thing.');
  });

  it('takes what was not under a version and its day', () => {
    const after = withRelease(CHANGELOG, '0.3.0', '2020-03-01');
    expect(after).toContain(
      '## [Unreleased]\n\n## [0.3.0] - 2020-03-01\n\n### Added\n\n- A thing.\n\n## [0.2.0]',
    );
    expect(releasedVersions(after)).toEqual(['0.3.0', '0.2.0', '0.1.0']);
    expect(() => unreleased(after)).toThrow('nothing stands under “Unreleased”');
  });

  it('must have that section', () => {
    expect(() => unreleased('# Changelog\n')).toThrow('has no line “## [Unreleased]”');
  });

  it('of this project has that form', () => {
    const ours = readFileSync('CHANGELOG.md', 'utf8');
    expect(ours).toMatch(/^## \[Unreleased\]$/m);
    for (const version of releasedVersions(ours)) expect(() => parseVersion(version)).not.toThrow();
  });
});

describe('versions', () => {
  it.each(['1.0', '1.0.0-beta', 'v1.0.0', '01.0.0', '1.0.0.0', '', '1.0.65536'])(
    'not %j',
    (text) => {
      expect(() => parseVersion(text)).toThrow();
    },
  );

  it('follow one another by number', () => {
    const versions = ['0.10.0', '0.9.1', '1.0.0', '0.9.0'].map(parseVersion);
    expect(versions.sort(compareVersions).map((one) => one.join('.'))).toEqual([
      '0.9.0',
      '0.9.1',
      '0.10.0',
      '1.0.0',
    ]);
  });
});
