import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { samplePack } from '../record/sample.ts';
import { filled } from './filled.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const stories = fileURLToPath(new URL('stories', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'on-record-dossier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Each call of the command starts a program of its own. */
const SLOW = 60_000;

const run = (program: readonly string[], args: readonly string[], cwd = root) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...program, ...args], {
    cwd,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const dossier = (...args: string[]) => run(['--import', 'tsx', 'tools/dossier.ts'], args);

let count = 0;
/** A folder with files in it. */
function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = join(folder, `files ${count++}`);
  mkdirSync(dir);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}
const fresh = () => join(folder, `record-${count++}`);

const part = (dir: string, name: string) =>
  JSON.parse(readFileSync(join(dir, `${name}.json`), 'utf8'));

/** Fills a draft's gaps and takes its marks away, as somebody would who had read everything. */
function fill(dir: string, change: (parts: Record<string, unknown>) => void = () => {}): void {
  const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
  const parts = filled(
    Object.fromEntries(names.map((name) => [name.slice(0, -5), part(dir, name.slice(0, -5))])),
  );
  change(parts);
  for (const [name, content] of Object.entries(parts))
    writeFileSync(join(dir, `${name}.json`), JSON.stringify(content));
}

describe('dossier new', () => {
  const dir = fresh();
  const made = dossier('new', dir, '--documents', stories, '--id', 'made-up', '--title', 'Made up');

  test(
    'writes every part, the documents as text, and an editor’s settings',
    () => {
      expect(made).toMatchObject({ status: 0, stderr: '' });
      expect(readdirSync(dir)).toEqual(
        expect.arrayContaining([
          '.vscode',
          'claims.json',
          'documents',
          'lineage.json',
          'names.json',
          'pack.json',
          'positions.json',
        ]),
      );
      expect(readdirSync(join(dir, 'documents'))).toContain('wire.txt');
      expect(part(join(dir, '.vscode'), 'claims.schema').items.properties).toHaveProperty(
        'unchecked',
      );
      expect(made.stdout).toContain('left out: ');
      expect(made.stdout).toMatch(/expected\.ts: is neither plain text \(\.txt\) nor saved HTML/);
    },
    SLOW,
  );

  test(
    'marks every entry as unchecked, and check names each with what to do',
    () => {
      for (const name of ['sources', 'entities', 'claims', 'positions', 'timeline', 'lineage']) {
        const entries = part(dir, name);
        expect(entries.length, name).toBeGreaterThan(0);
        for (const entry of entries) expect(entry.unchecked, `${name} ${entry.id}`).toBe(true);
      }
      const { status, stderr } = dossier('check', dir);
      expect(status).toBe(1);
      for (const name of ['sources', 'entities', 'claims', 'positions', 'timeline', 'lineage']) {
        for (const i of part(dir, name).keys()) {
          expect(stderr).toContain(
            `${dir}/${name}.json: [${i}]: is unchecked: read it against its document, then take "unchecked" away\n`,
          );
        }
      }
      expect(stderr).toMatch(/pack\.json: curator: is a gap: who keeps it\n/);
    },
    SLOW,
  );

  test(
    'claims nothing that the documents do not say: filled, it passes but for what nobody read',
    () => {
      fill(dir);
      const { stderr } = dossier('check', dir);
      const lines = stderr.trim().split('\n');
      expect(
        lines.filter((line) => !line.includes('is neither cited nor listed as not reporting')),
      ).toEqual([]);
    },
    SLOW,
  );

  test(
    'leaves alone what is there',
    () => {
      const there = folderOf({ 'notes.txt': 'mine' });
      const { status, stderr } = dossier('new', there, '--documents', stories);
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: `${there} is not empty, and nothing is overwritten: name a folder that is not there yet.\n`,
      });
      expect(readdirSync(there)).toEqual(['notes.txt']);
    },
    SLOW,
  );

  test(
    'names each file that it cannot read, and reads the others',
    () => {
      const utf16 = Buffer.from(
        '\ufeffVaren Mills said: "We make cloth and nothing else at all."',
        'utf16le',
      );
      const documents = folderOf({
        'Übersicht März.txt': 'Varen Mills said: "We make cloth and nothing else at all."',
        'utf-16.txt': utf16,
        'deep.html': `<body>${'<div>'.repeat(20_000)}<p>Words of a page that is deep.`,
        'five megabytes.txt': 'The mill said: "There is no cloth to be had this year."\n'.repeat(
          90_000,
        ),
        'one line.txt': 'Words without an end '.repeat(2_000),
        'binary.txt': Uint8Array.from({ length: 2_000 }, (_, i) => i % 256),
        'empty.txt': '',
        'blank.html': '<script>1</script>',
        'latin.txt': Buffer.from('Varen M\u00fcller', 'latin1'),
        'picture.png': 'x',
      });
      const dir = fresh();
      const { status, stdout } = dossier('new', dir, '--documents', documents);
      expect(status).toBe(0);
      const left = stdout.split('\n').filter((line) => line.startsWith('left out: '));
      expect(left.map((line) => line.replace(`left out: ${documents}/`, ''))).toEqual([
        'binary.txt: is not text, or is UTF-16 without a byte order mark: save it as UTF-8',
        'blank.html: has no text',
        'empty.txt: is empty',
        'five megabytes.txt: has 5.0 million characters of text; at most 1.0',
        'latin.txt: is not UTF-8 text: save it as UTF-8',
        'one line.txt: has a paragraph of 41999 characters; at most 20000: put each paragraph on a line of its own',
        'picture.png: is neither plain text (.txt) nor saved HTML (.html)',
      ]);
      expect(readdirSync(join(dir, 'documents')).sort()).toEqual([
        'deep.txt',
        'ubersicht-marz.txt',
        'utf-16.txt',
      ]);
    },
    SLOW,
  );

  test('ends in seconds on documents that are made to be slow', () => {
    const line = 'The company said: "We have no comment on rumour number 1 of any sort today."\n';
    const documents = folderOf({
      'quotations.txt': line.repeat(10_000),
      'copies.txt': line.repeat(10_000),
      'marks.txt': `${'"\''.repeat(9_000)}\n`.repeat(20),
      'capitals.txt': `${'Word A. B. C. of the Bank '.repeat(700)}\n`.repeat(20),
    });
    const started = Date.now();
    expect(dossier('new', fresh(), '--documents', documents).status).toBe(0);
    expect(Date.now() - started).toBeLessThan(60_000);
  }, 90_000);

  test(
    'says what is missing, and where no document is',
    () => {
      expect(dossier('new', fresh()).status).toBe(2);
      expect(dossier('new', '--documents', stories).stderr).toMatch(/^Into which folder\?/);
      const nowhere = join(folder, 'nowhere');
      expect(dossier('new', fresh(), '--documents', nowhere)).toMatchObject({
        status: 2,
        stderr: `There is no file or folder ${nowhere}.\n`,
      });
      const none = dossier('new', fresh(), '--documents', folderOf({ 'a.bin': 'x' }));
      expect(none.status).toBe(1);
      expect(none.stderr).toMatch(/holds no document that can be read\.\n.*a\.bin: is neither/);
    },
    SLOW,
  );
});

describe('dossier check and pack', () => {
  const file = () => {
    const path = join(folder, `sample-${count++}.json`);
    writeFileSync(path, JSON.stringify({ $schema: 'https://example.org/schema', ...samplePack() }));
    return path;
  };

  test(
    'a sound pack passes, with the address of a schema, too',
    () => {
      expect(dossier('check', file())).toMatchObject({ status: 0, stderr: '' });
    },
    SLOW,
  );

  test(
    'pack writes what check passes as one file, and the file passes',
    () => {
      const out = join(folder, 'out.json');
      expect(dossier('pack', file(), '-o', out)).toMatchObject({
        status: 0,
        stdout: `Wrote ${out}.\n`,
      });
      expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual(samplePack());
      expect(dossier('check', out).status).toBe(0);
      // Again over its own, and not over another's.
      expect(dossier('pack', file(), '-o', out).status).toBe(0);
      writeFileSync(out, '{"pack": {"id": "another"}}');
      expect(dossier('pack', file(), '-o', out).stderr).toMatch(
        /is no pack of "\S+": nothing is written over it/,
      );
      expect(readFileSync(out, 'utf8')).toBe('{"pack": {"id": "another"}}');
    },
    SLOW,
  );

  test(
    'pack refuses where check does, and writes nothing',
    () => {
      const dir = fresh();
      dossier('new', dir, '--documents', stories);
      const out = join(folder, 'never.json');
      const { status, stderr } = dossier('pack', dir, '-o', out);
      expect(status).toBe(1);
      expect(stderr).toContain('is unchecked');
      expect(readdirSync(folder)).not.toContain('never.json');
    },
    SLOW,
  );

  test(
    'one word that is changed is found in DIR/documents',
    () => {
      const dir = fresh();
      dossier('new', dir, '--documents', stories);
      // biome-ignore lint/suspicious/noExplicitAny: a broken record has any shape.
      fill(dir, ({ positions }: any) => {
        positions[0].evidence[0].quote.exact = `${positions[0].evidence[0].quote.exact.slice(0, -1)}x`;
      });
      expect(dossier('check', dir).stderr).toMatch(
        /positions\.json: \[0\]\.evidence\[0\]\.quote\.exact: does not stand in/,
      );
    },
    SLOW,
  );

  test(
    'a folder without a record is told as such',
    () => {
      expect(dossier('check', stories).stderr).toMatch(
        /holds no record: there is no .*pack\.json\.\n$/,
      );
    },
    SLOW,
  );
});

test(
  'the package’s command runs in any folder, by itself and by npx',
  () => {
    const bin = join(root, 'tools', 'on-record.mjs');
    expect(run([bin], ['--help'], folder)).toMatchObject({ status: 0, stderr: '' });
    expect(run([bin], ['nonsense'], folder)).toMatchObject({ status: 2 });
    const npx = spawnSync('npx', ['--no-install', 'on-record', '--help'], {
      cwd: root,
      encoding: 'utf8',
      // npm has warnings of its own, on how it is set up.
      env: { ...process.env, npm_config_loglevel: 'error' },
      shell: process.platform === 'win32',
    });
    expect({ status: npx.status, stderr: npx.stderr }).toEqual({ status: 0, stderr: '' });
    expect(npx.stdout).toMatch(/^npm run dossier -- COMMAND/);
  },
  SLOW,
);
