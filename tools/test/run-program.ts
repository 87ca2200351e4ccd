import { spawn } from 'node:child_process';
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

/** Runs a program of node_modules from the project's root. */
export function runProgram(name: string, args: readonly string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(join(root, 'node_modules', '.bin', name), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ passed: 0, failed: 1, output: error.message }));
    child.on('close', (status) =>
      resolve({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output }),
    );
  });
}
