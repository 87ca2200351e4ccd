import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../src/record/load.ts';
import { checkSentences } from '../../../tools/record/sentences.ts';
import { samplePack } from './sample.ts';

type Break = (pack: ReturnType<typeof samplePack>) => void;

function reasonsOf(breakIt: Break): string[] {
  const raw = samplePack();
  breakIt(raw);
  const { pack, problems } = loadPack(raw);
  if (!pack) throw new Error(JSON.stringify(problems));
  return checkSentences(pack).map(({ path, reason }) => `${path.join('.')}: ${reason}`);
}

/** A claim's text, and what is wrong with it. */
const CASES: readonly (readonly [text: string, reason: RegExp | null])[] = [
  ['Example Bank said that it had shared nothing.', null],
  [
    'Example Bank says that it has shared nothing.',
    /"Example Bank says" of a statement of the past/,
  ],
  ['Asked about it, the bank declines to speak.', /"the bank declines" of a statement of the past/],
  ['One report says that nothing was shared.', null],
  ['It has shared nothing.', /begins with "It", which points at nothing/],
  ['Other coverage has its answer.', /begins with "Other coverage"/],
  ['Shares fell last week.', /says "last week" without a date/],
  ['Shares fell in the past year.', /says "past year" without a date/],
  ['Shares fell in the year to August 2018.', null],
  ["One report has 'last week'; another gives no time.", null],
  [`Example Bank said ${'that '.repeat(40)}nothing.`, /a sentence of 44 words; at most 32/],
];

describe('a sentence of ours', () => {
  test.each(CASES)('%s', (text, reason) => {
    const reasons = reasonsOf((p) => {
      p.claims[0].text = text;
    }).filter((line) => line.startsWith('claims.0.text'));
    if (reason === null) expect(reasons).toEqual([]);
    else expect(reasons).toEqual([expect.stringMatching(reason)]);
  });
});

test('a company’s name may hold any sign', () => {
  const reasons = reasonsOf((p) => {
    p.entities[1].name = 'Example (Bank), J.P. & Co.-Op [x';
    p.claims[0].text = 'Example (Bank), J.P. & Co.-Op [x denies it.';
  });
  expect(reasons).toEqual([expect.stringContaining('of a statement of the past')]);
});

test('a summary is read at a glance', () => {
  const long = (words: number) =>
    Array(words / 10)
      .fill('One two three four five six seven eight nine Ten.')
      .join(' ');
  expect(
    reasonsOf((p) => {
      p.summaries.story[0].text = long(80);
      p.summaries.companies['example-bank'][0].text = long(50);
    }),
  ).toEqual(
    expect.arrayContaining([
      'summaries.story: has 80 words; at most 70',
      'summaries.companies.example-bank: has 50 words; at most 40',
    ]),
  );
});
