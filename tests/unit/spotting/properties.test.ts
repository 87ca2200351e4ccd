import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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
        if (spotter.scan(one, 'prose') !== null) expect(spotter.candidates(one)).not.toEqual([]);
      }),
    );
  });

  test('the gate finds it with unseen characters and more white space in it, and says where', () => {
    const unseen = fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff');
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.nat(), unseen)), (one, insertions) => {
        let raw = one.replaceAll(' ', '\u00a0\n ');
        for (const [at, char] of insertions) {
          const cut = at % (raw.length + 1);
          raw = raw.slice(0, cut) + char + raw.slice(cut);
        }
        const places = spotter.candidates(raw);
        expect(places).toHaveLength(spotter.candidates(one.replaceAll(' ', '\u00a0\n ')).length);
        expect(places).toEqual([...places].sort((a, b) => a - b));
        for (const place of places) expect(place).toBeLessThan(raw.length);
      }),
    );
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
