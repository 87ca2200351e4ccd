import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SpottingRules } from '../../../src/spotting/rules/rules-schema.ts';
import { workDone } from '../work-done.ts';
import { shippedQuotations, shippedRules, spotterOf, toEnd } from './rules.ts';

/** Names whose edges are what may stand between a name's words. */
const LONG = [
  '.Net Bank',
  '.A.',
  '-Bank',
  '’s Bank',
  'A.B.C. Bank',
  'O’Neil-Smith & Co.',
  '· Bank',
  'A - B',
];
const EXTRA = v.parse(SpottingRules, {
  dossier: 'edges',
  entities: LONG.map((name, i) => ({ entity: `edge-${i}`, kind: 'bank', long: [name] })),
});
const spotters = {
  'the shipped rules': spotterOf(shippedRules, shippedQuotations),
  'names with edges': spotterOf(EXTRA),
};

/** Every character that a name's words may be parted by, and others that come in runs. */
const RUNS = [
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '.',
  '·',
  '・',
  "'",
  '’',
  '‐',
  '-',
  '–',
  '\u00ad',
  '\u200b',
  '\u2060',
  '&',
  '/',
  '(',
  ')',
  '$',
  '@',
  ',',
  '…',
  '“',
  'a',
  'A',
  'é',
  'ß',
  'İ',
  '中',
  'あ',
  'ا',
  'я',
  '\ud83d\ude00',
  '. ',
  '.-',
  'a.',
  'A. ',
  'Chase ',
  'share ',
  'Share\n',
  'Facebook ',
  'US ',
  'bank ',
  '. Chase',
];
/** Characters; at a quadratic cost these take minutes. */
const LENGTH = 120_000;
/** In milliseconds, on a machine that is busy with other things: some twenty times what it takes. */
const MOST = 1_000;

const cases = Object.entries(spotters).flatMap(([of, spotter]) =>
  RUNS.map((run) => ({ of, spotter, run })),
);

describe('no text costs more than its length', () => {
  it.each(cases)('$of, a run of $run', ({ spotter, run }) => {
    const text = `Facebook ${run.repeat(LENGTH / run.length)} JPMorgan Chase and .Net Bank`;
    const start = workDone();
    const offsets = spotter.places(text);
    expect(workDone() - start).toBeLessThan(MOST);
    expect(offsets.length).toBeGreaterThan(0);
    // As much as a block may hold.
    const block = text.slice(0, 8_192);
    for (const role of ['prose', 'heading'] as const) {
      const scan = spotter.scan(block, role);
      if (scan) toEnd(spotter.resolve([scan], { title: block.slice(0, 1_000) }));
    }
    expect(workDone() - start).toBeLessThan(MOST);
  });
});
