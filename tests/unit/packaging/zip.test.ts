import { unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { zipOf } from '../../../tools/packaging/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  ['b.txt', bytes('b'.repeat(1_000))],
  ['a/ü.txt', bytes('a')],
  ['B.txt', bytes('')],
] as const;

afterEach(() => vi.unstubAllEnvs());

it('holds what it was given, in an order of its own', () => {
  const zip = zipOf(new Map(files));
  const found = unzipSync(zip);
  expect(Object.keys(found)).toEqual(['B.txt', 'a/ü.txt', 'b.txt']);
  expect(found['b.txt']).toEqual(files[0][1]);
  expect(zip.length).toBeLessThan(600);
});

it.each(['Pacific/Apia', 'UTC', 'America/New_York'])('is the same in %s, in any order', (zone) => {
  const here = zipOf(new Map(files));
  vi.stubEnv('TZ', zone);
  expect(zipOf(new Map([...files].reverse()))).toEqual(here);
});
