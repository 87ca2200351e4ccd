import { expect, test } from 'vitest';
import { loadPack } from '../../../src/record/load.ts';
import { paragraphHash } from '../../../tools/record/document.ts';
import { checkPages } from '../../../tools/record/pages.ts';
import { samplePack } from './sample.ts';

const PARAGRAPH = 'The bank said: "We have not shared any account data with anyone."';

/** The sample with its words on one more page, whose paragraph has the hash. */
function packWith(hash = paragraphHash(PARAGRAPH)) {
  const raw = samplePack();
  raw.sources[4].read = '2026-11-26';
  raw.positions[0].evidence.push({
    source: 'elsewhere',
    hash,
    form: 'quoted',
    quote: { exact: 'We have not shared any account data with anyone' },
    attribution: { kind: 'company', to: 'The bank' },
    restsOn: [],
  });
  const { pack, problems } = loadPack(raw);
  if (!pack) throw new Error(JSON.stringify(problems));
  return pack;
}

test('words stand in the paragraph that the hash is of', () => {
  const pages = new Map([['elsewhere.txt', ['Another.', PARAGRAPH]]]);
  expect(checkPages(packWith(), pages)).toMatchObject({ findings: [], held: 1, notGiven: [] });
});

test('a page that changed, or another paragraph, is told', () => {
  const path = ['positions', 0, 'evidence', 2];
  const changed = new Map([['elsewhere.txt', ['Another.', PARAGRAPH.replace('any', 'some')]]]);
  expect(checkPages(packWith(), changed).findings).toEqual([
    { path: [...path, 'hash'], reason: 'no paragraph of "elsewhere" has it' },
  ]);
  const other = new Map([['elsewhere.txt', ['Another.', PARAGRAPH]]]);
  expect(checkPages(packWith(paragraphHash('Another.')), other).findings).toEqual([
    { path: [...path, 'quote', 'exact'], reason: 'does not stand in the paragraph of "elsewhere"' },
  ]);
});

test('what is not given, and what has no hash, is named', () => {
  expect(checkPages(packWith(), new Map()).notGiven).toEqual(['bank-not-shared elsewhere']);
});
