import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ignoring, projectFiles, uncommitted } from '../../../tools/packaging/project-files.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'on-record files ü '));
  await mkdir(join(root, 'src'));
  await mkdir(join(root, 'node_modules', 'a'), { recursive: true });
  const files = {
    '.gitignore': 'node_modules\ndist/\n*.log\n',
    'src/ä.ts': '',
    'src/b.ts': '',
    'node_modules/a/index.js': '',
    'src/debug.log': '',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(root, name), text);
});

afterEach(() => rm(root, { recursive: true, force: true }));

const FILES = ['.gitignore', 'src/b.ts', 'src/ä.ts'];
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'ignore' });

describe('the project’s files', () => {
  it('are known without git', async () => {
    expect(await projectFiles(root)).toEqual(FILES);
    expect(uncommitted(root)).toEqual([]);
  });

  it('are the same with git', async () => {
    git('init');
    git('add', '.');
    expect(await projectFiles(root)).toEqual(FILES);
  });

  it('are new ones, too, and not those that are gone', async () => {
    git('init');
    git('add', '.');
    await writeFile(join(root, 'src/new.ts'), '');
    await rm(join(root, 'src/b.ts'));
    expect(await projectFiles(root)).toEqual(['.gitignore', 'src/new.ts', 'src/ä.ts']);
    expect(uncommitted(root)).toContain('?? src/new.ts');
  });

  it('are all known to git here as they are without it', () => {
    expect(() => ignoring('node_modules\nout/\n*.log\n# words\n.cache/')).not.toThrow();
    expect(() => ignoring('/src/*.js')).toThrow('.gitignore: “/src/*.js” is more than');
  });
});
