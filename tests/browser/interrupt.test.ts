import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { until } from '../../tools/browser/session.ts';
import { BROWSERS } from './support/extension.ts';

const PROGRAM = fileURLToPath(new URL('./support/open-until-interrupted.ts', import.meta.url));

// Windows has no groups of processes that hear Ctrl+C from elsewhere.
describe.skipIf(process.platform === 'win32')('a command that has a browser open', () => {
  const moments = ['open', 'starting'] as const;

  it.each(BROWSERS.flatMap((kind) => moments.map((moment) => [kind, moment] as const)))(
    'ends by Ctrl+C, and %s, %s, leaves nothing behind',
    async (kind, moment) => {
      // Short: Chromium keeps a socket in it, whose path may have a hundred characters.
      const folder = await mkdtemp(join(tmpdir(), 'int-'));
      // As in a terminal, where Ctrl+C is heard by all of a group of processes.
      const command = spawn(process.execPath, ['--import', 'tsx', PROGRAM, kind], {
        detached: true,
        env: { ...process.env, TMPDIR: folder },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise<number | null>((resolve) => command.once('exit', resolve));
      let said = '';
      command.stdout.on('data', (text) => {
        said += text;
      });
      try {
        // What compiles TypeScript keeps what it has compiled.
        const left = async () => (await readdir(folder)).filter((name) => !/^tsx-/.test(name));
        await until(
          `the browser to be ${moment}`,
          async () => (moment === 'open' ? said.includes('open') : (await left()).length > 0),
          40_000,
        );
        process.kill(-(command.pid as number), 'SIGINT');
        expect(await ended).toBe(130);
        await until('the folder to be empty', async () => (await left()).length === 0).catch(
          async () => expect(await left()).toEqual([]),
        );
      } finally {
        // Should it not have ended.
        try {
          process.kill(-(command.pid as number), 'SIGKILL');
        } catch {}
        await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  );
});
