import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePage } from '../../../tools/browser/page-argument.ts';

describe('a page named on a command line', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'on-record-pages-'));
    for (const name of ['a.html', 'b.XHTML', 'a log.txt']) {
      await writeFile(join(folder, name), '<p>Words.</p>');
    }
    await mkdir(join(folder, 'deeper.html'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(['a.html', 'b.XHTML', 'a log.txt'])('%s is a file', async (name) => {
    const path = join(folder, name);
    expect(await parsePage(path)).toEqual({ kind: 'file', path });
  });

  it.each([
    ['deeper.html', /deeper\.html is a folder/],
    ['gone.html', /gone\.html: there is no such file/],
  ])('%s is refused', async (name, why) => {
    await expect(parsePage(join(folder, name))).rejects.toThrow(why);
  });

  it.each([
    ['file:///a.html', /do not run on file: addresses/],
    ['ftp://news.example/', /http: and https: pages only/],
    ['http://', /not a valid address/],
  ])('%s is refused', async (address, why) => {
    await expect(parsePage(address)).rejects.toThrow(why);
  });

  it('an address is one', async () => {
    expect(await parsePage('https://news.example/a')).toEqual({
      kind: 'url',
      url: 'https://news.example/a',
    });
  });
});
