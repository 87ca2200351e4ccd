import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './build/build.ts';
import { KINDS, packageName } from './packaging/packages.ts';
import { release } from './releasing/release.ts';

/**
 * `npm run release -- X.Y.Z [--dry-run]`: moves what CHANGELOG.md has under "Unreleased" to that version,
 * sets it in package.json and package-lock.json, runs all checks, makes the packages, commits and tags.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean' } },
  });
  const [version, ...more] = positionals;
  if (version === undefined || more.length > 0) {
    throw new Error('Say which version: npm run release -- X.Y.Z [--dry-run]');
  }
  const dryRun = values['dry-run'] === true;
  const date = new Date().toISOString().slice(0, 10);
  // What is interrupted ends by itself, and the release then puts everything back.
  if (!dryRun) process.on('SIGINT', () => {});
  await release({ root, version, date, dryRun, say: console.log, check: () => check(version) });
  if (dryRun) return;
  console.log(
    `Next: git push origin main v${version}, then send artifacts/packages to the stores.`,
  );
  console.log('docs/publishing.md says where each goes.');
}

async function check(version: string): Promise<void> {
  try {
    await npm('test');
    await npm('run', 'package', '--', '--allow-dirty');
  } catch (error) {
    const folder = join(root, 'artifacts', 'packages');
    const archives = KINDS.map((kind) => join(folder, packageName(kind, version)));
    await Promise.all(archives.map((archive) => rm(archive, { force: true })));
    throw error;
  }
}

function npm(...args: readonly string[]): Promise<void> {
  // By its script, as Windows runs what is called npm by a shell alone.
  const script = process.env.npm_execpath;
  if (!script) throw new Error('Run it by npm: npm run release -- X.Y.Z');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`npm ${args.join(' ')} failed; nothing is released.`));
    });
  });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
