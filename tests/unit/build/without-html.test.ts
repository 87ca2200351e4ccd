import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { cutHtml } from '../../../tools/build/without-html.ts';

const file = fileURLToPath(import.meta.resolve('preact'));
const preact = readFileSync(file, 'utf8');

it('Preact as it is installed loses the way that writes markup, and nothing else', () => {
  const cut = cutHtml(preact);
  expect(preact).toMatch(/innerHTML/i);
  expect(cut).not.toMatch(/innerHTML/i);
  expect(preact.length - cut.length).toBeLessThan(250);
});

it('another Preact fails the build, and says where to look', () => {
  const another = preact.replace('innerHTML=h.__html', 'innerHTML=k.__html');
  expect(() => cutHtml(another)).toThrow(
    /Preact has changed: .* stands 0 times .* mend tools\/build\/without-html\.ts/,
  );
});
