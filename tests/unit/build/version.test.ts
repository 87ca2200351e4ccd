import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import packageJson from '../../../package.json' with { type: 'json' };
import { forBrowser } from '../../../tools/build/manifest-variants.ts';

it.each(['chrome', 'firefox'] as const)(
  'the manifest for %s has the version it is given',
  (one) => {
    expect(manifest).not.toHaveProperty('version');
    expect(forBrowser(manifest, one, '1.2.3')).toMatchObject({ version: '1.2.3' });
  },
);

it('package-lock.json follows package.json', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  expect([lock.version, lock.packages[''].version]).toEqual(Array(2).fill(packageJson.version));
});
