import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../build/build.ts';

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Tests that were not run, one a line: for want of `../shared`, or of what only one browser has. */
  readonly skipped?: readonly string[];
  /** What was printed, both streams. */
  readonly output: string;
}

/** The programs that checks run, and the packages they come in. */
const PACKAGES = {
  biome: '@biomejs/biome',
  knip: 'knip',
  tsc: 'typescript',
  tsx: 'tsx',
  vitest: 'vitest',
} as const;

export type Program = keyof typeof PACKAGES;

/**
 * The script of a program of node_modules. What lies in `.bin` is a batch file under Windows, which a
 * shell would have to run, and that stumbles over a space in the path.
 */
export function scriptOf(name: Program): string {
  const folder = join(root, 'node_modules', PACKAGES[name]);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[name]);
}

/** Runs a program of node_modules from the project's root. */
export function runProgram(name: Program, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [scriptOf(name), ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ passed: 0, failed: 1, output: error.message }));
    child.on('close', (status) =>
      resolve({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output }),
    );
  });
}
