import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ensureBrowser } from './browser/ensure.ts';
import { root } from './build/build.ts';
import { type Outcome, runProgram } from './test/run-program.ts';

/**
 * All checks, cheapest first; each says how long it took, and the last line sums up. Those of a step run
 * at once: none of them can use all of a machine by itself. Browsers need what the build makes, and what
 * is measured has the machine for itself.
 */

/** A check without tests of its own counts as one. */
interface Check {
  readonly name: string;
  run(): Promise<Outcome>;
}

const steps: readonly (readonly Check[])[] = [
  [{ name: 'browsers', run: () => attempt(async () => ensureBoth()) }],
  [
    { name: 'types', run: () => runProgram('tsc', ['--noEmit']) },
    { name: 'lint', run: () => runProgram('biome', ['check', '--error-on-warnings', '.']) },
    { name: 'unused', run: () => runProgram('knip', []) },
    { name: 'build', run: () => runProgram('tsx', ['tools/build.ts']) },
  ],
  [{ name: 'unit tests', run: () => runVitest('unit') }],
  [{ name: 'packages', run: () => runVitest('packages') }],
  [{ name: 'browser tests', run: () => runVitest('browser') }],
  [{ name: 'figures', run: () => runVitest('figures') }],
];

let passed = 0;
let failed = 0;
for (const step of steps) await Promise.all(step.map(take));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function take({ name, run }: Check): Promise<void> {
  const start = performance.now();
  const outcome = await run();
  passed += outcome.passed;
  failed += outcome.failed;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${outcome.failed > 0 ? 'FAILED' : 'ok'}  ${name}  ${seconds} s`);
  for (const what of outcome.skipped ?? []) console.log(`    skipped: ${what}`);
  if (outcome.failed > 0) console.log(outcome.output);
}

async function attempt(what: () => Promise<unknown>): Promise<Outcome> {
  try {
    await what();
    return { passed: 1, failed: 0, output: '' };
  } catch (error) {
    return { passed: 0, failed: 1, output: (error as Error).message };
  }
}

async function ensureBoth(): Promise<void> {
  ensureBrowser('chromium');
  ensureBrowser('firefox');
}

/** Counts what vitest's own JSON report counts. */
async function runVitest(project: string): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-test-'));
  const file = join(folder, 'report.json');
  try {
    const outcome = await runProgram('vitest', [
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]);
    const report = JSON.parse(await readFile(file, 'utf8').catch(() => 'null'));
    if (report === null) return { ...outcome, passed: 0, failed: 1 };
    const { numPassedTests, numFailedTests } = report;
    const skipped = skippedIn(report.testResults);
    // A file that cannot even be loaded fails without any test of it failing.
    const notLoaded = outcome.failed > 0 && numFailedTests === 0 ? 1 : 0;
    return { ...outcome, passed: numPassedTests, failed: numFailedTests + notLoaded, skipped };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A test file of vitest's JSON report. */
interface FileResult {
  readonly name: string;
  readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
}

/** One line a test that was not run: what it is and where. */
function skippedIn(files: readonly FileResult[]): string[] {
  return files.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'skipped' || status === 'pending')
      .map(({ fullName }) => `${relative(root, name)}: ${fullName.trim()}`),
  );
}
