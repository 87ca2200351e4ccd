import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it, vi } from 'vitest';
import { watchSources } from '../../../tools/dev/watch-sources.ts';

const root = mkdtempSync(join(tmpdir(), 'on-record-watch-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('calls back once for a burst of changes, and not for what no build is made from', async () => {
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  writeFileSync(join(root, 'src/deep/one.ts'), '');
  mkdirSync(join(root, 'elsewhere'));
  const over = new AbortController();
  const onChange = vi.fn(async () => {});
  const watching = watchSources(root, over.signal, onChange);
  await sleep(200);
  writeFileSync(join(root, 'elsewhere/other.ts'), 'x');
  await sleep(400);
  expect(onChange).not.toHaveBeenCalled();
  for (let i = 0; i < 5; i++) writeFileSync(join(root, 'src/deep/one.ts'), `${i}`);
  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), { timeout: 5_000 });
  await sleep(400);
  expect(onChange).toHaveBeenCalledOnce();
  over.abort();
  await watching;
});
