import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './build/build.ts';
import { lintForFirefox } from './packaging/firefox-lint.ts';
import { currentVersion, KINDS, makePackages, packageName } from './packaging/packages.ts';
import { uncommitted } from './packaging/project-files.ts';

/**
 * `npm run package [-- --allow-dirty]`: makes the archives for the stores and the one with the sources, in
 * `artifacts/packages`, with their hashes, and holds Firefox's to Mozilla's linter.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { 'allow-dirty': { type: 'boolean' } } });
  const changes = uncommitted(root);
  if (changes.length > 0 && !values['allow-dirty']) {
    throw new Error(
      [
        'Not everything is committed, so nobody could build these packages again:',
        ...changes.slice(0, 10),
        'Commit it or put it away; or say --allow-dirty, for packages to try.',
      ].join('\n'),
    );
  }
  const [version, packages] = [await currentVersion(), await makePackages()];
  const folder = join(root, 'artifacts', 'packages');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sums: string[] = [];
  for (const kind of KINDS) {
    const name = packageName(kind, version);
    await writeFile(join(folder, name), packages[kind]);
    const hash = createHash('sha256').update(packages[kind]).digest('hex');
    sums.push(`${hash}  ${name}\n`);
    console.log(`${hash}  ${name}  ${packages[kind].length.toLocaleString('en')} bytes`);
  }
  await writeFile(join(folder, 'SHA256SUMS'), sums.join(''));
  console.log(`in ${folder}`);
  const lint = await lintForFirefox(join(folder, packageName('firefox', version)));
  const said = [...lint.errors, ...lint.warnings, ...lint.notices];
  console.log(
    `addons-linter: ${lint.errors.length} errors, ${lint.warnings.length} warnings, ${lint.notices.length} notices`,
  );
  if (said.length > 0) throw new Error(said.join('\n'));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
