/**
 * Runs before every command: is this Node new enough, and is what package-lock.json asks for
 * installed? Installs it when not, and says nothing when there is nothing to do.
 *
 * Plain JavaScript without dependencies, since it runs before there are any. Standard output is
 * left to the command that follows.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const OLDEST_NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  stop(`On Record needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
}

const missing = firstMissing();
if (missing !== null) {
  console.error(`Installing packages (${missing}).`);
  const [program, ...before] = npm();
  // What builds and tests is left out where the environment says that this is production.
  const args = [...before, 'ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: program === 'npm.cmd',
  });
  if (status !== 0) stop(`npm ci failed${error ? `: ${error.message}` : ''}.`);
}

/** How npm is called: as the one that runs this does, or by its name, which Windows runs by a shell. */
function npm() {
  const running = process.env.npm_execpath;
  if (running && /^npm-cli\.c?js$/.test(basename(running))) return [process.execPath, running];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/**
 * What package-lock.json asks for and node_modules lacks, in words; null when all is there. npm
 * itself notes what it installed in node_modules/.package-lock.json.
 */
function firstMissing() {
  const wanted = readPackages('package-lock.json');
  if (wanted === null) stop('package-lock.json is missing or is not JSON.');
  const installed = readPackages(join('node_modules', '.package-lock.json'));
  if (installed === null) return 'none are installed';
  for (const [path, { version, optional, devOptional, link }] of Object.entries(wanted)) {
    // Optional packages are for other systems more often than not.
    if (path === '' || optional || devOptional || link) continue;
    if (installed[path]?.version !== version)
      return `${path.replace(/^.*node_modules\//, '')} changed`;
  }
  return null;
}

/** @param {string} path @returns {Record<string, any> | null} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.error(why);
  process.exit(1);
}
