import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { INVISIBLE } from '../../../src/common/invisible.ts';
import { normalise } from '../../../src/page/blocks/normalise.ts';
import { shippedRules, spot, spotter, toEnd } from './rules.ts';

/** Text in which names, cues and traps stand close together. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Facebook',
      'facebook',
      'Meta',
      'Messenger',
      'FB',
      'JPMorgan Chase',
      'J.P. Morgan',
      'Chase',
      'CHASE',
      'chase',
    ],
    ...[
      'Wells Fargo',
      'Wells',
      'Citi',
      'Citibank',
      'Citi Field',
      'U.S. Bank',
      'US banks',
      'U.S. Bancorp',
      'PayPal',
    ],
    ...[
      'American Express',
      'Amex',
      '(JPM)',
      'NYSE: WFC',
      'フェイスブック',
      '富国银行',
      'Фейсбука',
      'فيسبوك',
      '페이스북은',
    ],
    ...[
      'asked banks to share',
      'customer data',
      'transaction data',
      'account balances',
      'bank',
      'police',
      'hackers',
    ],
    ...['. ', ', ', '’s ', "'s ", '-', ' ', ' ', ' & ', '/', '@', '.com', '“', '”', ': ', '! '],
  ),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const text = fc
  .array(piece, { maxLength: 25 })
  .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trimStart());
const blocks = fc.array(text, { maxLength: 5 });

/** Every character of the list. */
const invisible = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
  (char) => new RegExp(`[${INVISIBLE}]`).test(char),
);

function withInserted(text: string, inserted: readonly (readonly [number, string])[]): string {
  let raw = text;
  for (const [at, char] of inserted) {
    // Not inside a character of two code units: there it is no character any more.
    const units = [...raw];
    const cut = at % (units.length + 1);
    raw = [...units.slice(0, cut), char, ...units.slice(cut)].join('');
  }
  return raw;
}

describe('for any text', () => {
  test('mentions of one kind never overlap, and stand in order inside the text', () => {
    fc.assert(
      fc.property(blocks, (texts) => {
        const scans = texts.flatMap((one) => spotter.scan(one, 'prose') ?? []);
        const { mentions } = toEnd(spotter.resolve(scans, { title: '' }));
        expect(mentions).toHaveLength(scans.length);
        mentions.forEach((list, i) => {
          const length = scans[i]?.text.length ?? 0;
          for (const kind of ['name', 'passage']) {
            let end = 0;
            for (const mention of list.filter((one) => one.kind === kind)) {
              expect(mention.start).toBeGreaterThanOrEqual(end);
              expect(mention.end).toBeGreaterThan(mention.start);
              expect(mention.end).toBeLessThanOrEqual(length);
              end = mention.end;
            }
          }
        });
      }),
    );
  });

  test('spotting twice gives the same', () => {
    fc.assert(
      fc.property(blocks, (texts) => {
        expect(spot(texts, texts[0])).toEqual(spot(texts, texts[0]));
      }),
    );
  });

  test('the gate never misses what a scan would find', () => {
    fc.assert(
      fc.property(text, (one) => {
        if (spotter.scan(one, 'prose') !== null) expect(spotter.places(one)).not.toEqual([]);
      }),
    );
  });

  test('invisible characters change neither what the gate finds nor what is read', () => {
    const insertions = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...invisible)));
    fc.assert(
      fc.property(text, insertions, (one, inserted) => {
        const spaced = one.replaceAll(' ', '\u00a0\n ');
        const raw = withInserted(spaced, inserted);
        expect(normalise(raw).text).toBe(normalise(spaced).text);
        const places = spotter.places(raw);
        expect(places).toHaveLength(spotter.places(spaced).length);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const place of places) expect(place).toBeLessThan(raw.length);
        if (spotter.scan(normalise(raw).text, 'prose') !== null) expect(places).not.toEqual([]);
      }),
    );
  });

  test.each([
    'Wells\u200e Fargo',
    'Face\u200fbook',
    'JP\u202aMorgan',
    'Pay\u2069Pal',
    'Citi\u061cgroup',
    'Ame\ufe0frican Express',
  ])('the gate and the reading both find %j', (name) => {
    const raw = `It said that ${name} declined.`;
    expect(spotter.places(raw)).toHaveLength(1);
    expect(spot([normalise(raw).text]).mentions).toHaveLength(1);
  });

  test('a mention says why: a rule, and words that stand on the page', () => {
    fc.assert(
      fc.property(blocks, (texts) => {
        const { spotting } = spot(texts, texts[0]);
        const page = texts.join('\n');
        for (const { why } of spotting.mentions.flat()) {
          expect(why.rule).not.toBe('');
          for (const cue of why.cues) expect(page).toContain(cue);
        }
      }),
    );
  });

  test('a long name in a sentence of its own is always spotted', () => {
    const names = shippedRules.entities.flatMap(({ entity, long }) =>
      long.map((name) => [entity, name] as const),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), ([entity, name]) => {
        const { mentions } = spot([`It said that ${name} declined.`]);
        expect(mentions.map((one) => [one.entity, one.text])).toEqual([[entity, name]]);
      }),
    );
  });
});
