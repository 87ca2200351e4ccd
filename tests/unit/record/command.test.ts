import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { samplePack } from './sample.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'on-record-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function recordCheck(...args: string[]) {
  const command = ['--import', 'tsx', 'tools/record-check.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function packFile(name: string, pack: unknown): string {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(pack));
  return file;
}

describe('record:check', () => {
  test('passes the seeds and says how much there is', () => {
    const { status, stdout } = recordCheck();
    expect(status).toBe(0);
    expect(stdout).toMatch(/^facebook-bank-data-2018: \d+ claims, \d+ positions, /);
    expect(stdout).toMatch(/\ncredit-report-disputes-2025: \d+ claims, .*\nNo errors\.\n$/);
  });

  test('passes the optional records with their documents', () => {
    const { status, stdout } = recordCheck(
      'seeds/optional',
      '--documents',
      'docs/example/documents',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/unaccounted for: none\n\d+ claims, .*\nNo errors\.\n$/);
  });

  test('passes a sound single file', () => {
    expect(recordCheck(packFile('sound.json', samplePack())).status).toBe(0);
  });

  test('fails on a broken single file, with one line that says where and why', () => {
    const pack = samplePack();
    pack.claims[1].relations[0].claim = 'nothing';
    const file = packFile('broken.json', pack);
    const { status, stderr } = recordCheck(file);
    expect(status).toBe(1);
    expect(stderr).toBe(`${file}: claims[1].relations[0].claim: there is no claim "nothing"\n`);
  });

  test('counts what is there when something is wrong with it, too', () => {
    const pack = samplePack();
    const counts = /^\d+ claims, .*$/m.exec(recordCheck(packFile('whole.json', pack)).stdout)?.[0];
    pack.claims[1].relations[0].claim = 'nothing';
    const { stdout } = recordCheck(packFile('broken-too.json', pack));
    expect(counts).toMatch(/^[1-9]/);
    expect(stdout).toBe(`${counts}\n1 error.\n`);
  });

  test('names a company that no rule spots', () => {
    const pack = samplePack();
    const [first] = pack.entities.filter(({ kind }: { kind: string }) => kind === 'company');
    delete pack.names;
    const { status, stdout } = recordCheck(packFile('unspotted.json', pack));
    expect(status).toBe(0);
    expect(stdout).toContain(
      `"${first.id}" has no rules for spotting, so its name is never marked`,
    );
  });

  test('says what is wrong with how it was called', () => {
    const { status, stderr } = recordCheck('--nonsense');
    expect(status).toBe(2);
    expect(stderr).toContain('npm run record:check');
  });

  test.each([['no-such.json'], ['--documents', 'no-such']])(
    'says what is missing: %s %s',
    (...args) => {
      const { status, stderr } = recordCheck(...args);
      expect(status).toBe(2);
      expect(stderr).toBe(`There is no file or folder ${join(root, args.at(-1) ?? '')}.\n`);
    },
  );
});

test('record:locate says what is missing', () => {
  const command = ['--import', 'tsx', 'tools/record-locate.ts', 'no-such.txt'];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  expect(status).toBe(1);
  expect(stderr).toBe(`There is no file or folder ${join(root, 'no-such.txt')}.\n`);
});
