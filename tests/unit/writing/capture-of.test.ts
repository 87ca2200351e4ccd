import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { paragraphHash } from '../../../src/record/paragraph.ts';
import { captureOf } from '../../../src/writing/capture-of.ts';
import type { SelectedWords } from '../../../src/writing/captured.ts';
import { checkCaptured } from '../../../src/writing/check-captured.ts';
import { Capture } from '../../../src/writing/draft.ts';

const BLOCK = 'The bank said: “We said no.” It left it at that.';
const words = (more: Partial<SelectedWords> = {}): SelectedWords => ({
  kind: 'words',
  block: BLOCK,
  start: BLOCK.indexOf('We'),
  end: BLOCK.indexOf('”'),
  title: '  A \n title ',
  language: 'en',
  ...more,
});
const choice = (more: object = {}) => ({
  shown: 'We said no.',
  addresses: [undefined, 'https://news.example/a?b=c#d'],
  time: new Date(2020, 0, 2, 23, 59),
  ...more,
});

it('keeps words with what is round them, their paragraph’s hash, the page and the day', async () => {
  expect(await captureOf(words(), choice())).toEqual({
    quote: { prefix: 'The bank said: “', exact: 'We said no.', suffix: '” It left it at that.' },
    form: 'quoted',
    hash: await paragraphHash(BLOCK),
    address: 'https://news.example/a?b=c',
    title: 'A title',
    language: 'en',
    read: '2020-01-02',
  });
});

it('keeps nothing where the page has something else selected than the reader saw', async () => {
  const refused = { kind: 'refused', why: 'changed' };
  expect(await captureOf(words(), choice({ shown: 'We said yes.' }))).toEqual(refused);
  expect(await captureOf(words(), choice({ shown: '' }))).toEqual(refused);
});

describe('the address is the browser’s, and one that others can go to', () => {
  it.each([
    [['https://a.example/x', 'https://b.example/'], 'https://a.example/x'],
    [['about:srcdoc', 'https://b.example/'], 'https://b.example/'],
    [['https://me:secret@a.example/'], 'https://a.example/'],
    [['https://a.example/#!/x'], 'https://a.example/#!/x'],
    [['https://a.example/#/x'], 'https://a.example/#/x'],
    [['https://a.example/a b'], 'https://a.example/a%20b'],
  ])('%j', async (addresses, address) => {
    expect(await captureOf(words(), choice({ addresses }))).toMatchObject({ address });
  });

  it.each([
    [[]],
    [[undefined]],
    [['file:///home/me/a.html']],
    [['data:text/html,x']],
    [['javascript:void(0)']],
    [[`https://a.example/${'x'.repeat(5_000)}`]],
  ])('%j is none', async (addresses) => {
    const refused = { kind: 'refused', why: 'address' };
    expect(await captureOf(words(), choice({ addresses }))).toEqual(refused);
  });
});

describe('what a frame answers', () => {
  it.each([
    [words(), 'words'],
    [{ kind: 'refused', why: 'several' }, 'several'],
    [{ kind: 'refused', why: 'because' }, 'unreachable'],
    [undefined, 'unreachable'],
    [words({ start: 5, end: 5 }), 'nothing'],
    [words({ end: BLOCK.length + 1 }), 'nothing'],
    [words({ start: -1 }), 'unreachable'],
    [words({ end: 9.5 }), 'unreachable'],
    [words({ block: 'a'.repeat(3_000), start: 0, end: 2_500 }), 'long'],
    [words({ block: 'a'.repeat(20_000), end: 9_000 }), 'unreachable'],
    [words({ title: 'a'.repeat(1_000) }), 'unreachable'],
  ])('%#: %j', (answer, outcome) => {
    const found = checkCaptured(answer);
    expect(found.kind === 'refused' ? found.why : found.kind).toBe(outcome);
  });

  it('is kept only as a draft can hold it, whatever it is', async () => {
    const said = fc.record({
      kind: fc.constant('words'),
      block: fc.string({ unit: 'binary', maxLength: 300 }),
      start: fc.nat(100),
      end: fc.nat(300),
      title: fc.string({ unit: 'binary', maxLength: 600 }),
      language: fc.string({ maxLength: 50 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), said), async (answer) => {
        const captured = checkCaptured(answer);
        const shown =
          captured.kind === 'words' ? captured.block.slice(captured.start, captured.end) : '';
        const kept = await captureOf(captured, choice({ shown }));
        if ('kind' in kept) return;
        expect(v.safeParse(Capture, kept).issues).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
