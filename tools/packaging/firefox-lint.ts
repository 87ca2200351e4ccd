import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What Mozilla's linter says of an archive: a line for each error, warning and notice. */
export interface LintReport {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}

interface Message {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/**
 * Runs addons-linter on an archive for Firefox. `web-ext lint` and addons.mozilla.org run the same rules.
 *
 * @throws when the linter itself fails.
 */
export async function lintForFirefox(archive: string): Promise<LintReport> {
  const program = fileURLToPath(import.meta.resolve('addons-linter/bin/addons-linter'));
  const output = await outputOf([program, '--output', 'json', archive]);
  const { errors, warnings, notices } = JSON.parse(output);
  return { errors: errors.map(said), warnings: warnings.map(said), notices: notices.map(said) };
}

const said = ({ code, message, file = '', line }: Message): string =>
  `${code}: ${message} ${file}${line === undefined ? '' : `:${line}`}`.trim();

function outputOf(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const [said, told] = [child.stdout, child.stderr].map((stream) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk) => chunks.push(chunk));
      return () => Buffer.concat(chunks).toString();
    });
    child.on('error', reject);
    // It ends with 1 where there are errors, after saying them.
    child.on('close', () => {
      const output = said?.() ?? '';
      if (output.startsWith('{')) resolve(output);
      else reject(new Error(`addons-linter failed:\n${told?.()}${output}`));
    });
  });
}
