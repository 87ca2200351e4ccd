import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { gateFrom } from '../../../src/spotting/gate/gate.ts';
import { finders } from '../../../src/spotting/many/finders.ts';
import { compileRules, soughtIn } from '../../../src/spotting/rules/compile.ts';
import { gateDataOf } from '../../../src/spotting/rules/gate-sources.ts';
import { SpottingRules } from '../../../src/spotting/rules/rules-schema.ts';
import { createSpotter } from '../../../src/spotting/spotter.ts';
import { toEnd } from './rules.ts';

// So many names that the gate is a table of words.
const FIRST = 'First,New,United,Bank of,J.P.,Crédit,3,O’Neil,eTrade,McAl,Ab,Nord-'.split(',');
const SECOND = 'Harbor,Alder,Meridian,Summit,Tessera,Norvik,Pell,Ünal'.split(',');
const LAST = 'Trust,Holdings,Savings,Credit,Payments,K,中信'.split(',');
const long = FIRST.flatMap((one) =>
  SECOND.flatMap((two) => LAST.map((end) => `${one} ${two} ${end}`)),
);
long.push(
  'Oz',
  'Q',
  'Zed',
  '招商银行',
  'Сбербанк',
  '&pizza Bank',
  'H. & R. Block',
  'İş Bankası',
  'Škoda Bank',
  'šmak Bank',
);

const sought = v.parse(SpottingRules, {
  dossier: 'many',
  entities: long.map((name, i) => ({ entity: `company-${i}`, kind: 'bank', long: [name] })),
});
const rules = compileRules(sought, undefined, 'begun');
const gate = gateDataOf(soughtIn(sought, undefined, 'begun'));
const spotter = createSpotter(rules, gateFrom(gate, finders));

/** The names spotted in one block. */
function namesIn(text: string): string[] {
  const scan = spotter.scan(text, 'prose');
  const { mentions } = toEnd(spotter.resolve(scan ? [scan] : [], { title: '' }));
  return mentions.flat().map(({ entity }) => long[Number(entity?.slice('company-'.length))] ?? '');
}

/** Ways of writing a name that are all the same name. */
const WAYS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replaceAll(' ', '-'),
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.replaceAll(' ', ''),
  (name) => `${name}’s`,
  (name) => `“${name}”`,
];

describe('with more names than an expression could try', () => {
  test('the gate is a table of words, and an expression for what has too few letters', () => {
    expect(gate.words).toBeDefined();
    expect(new RegExp(gate.latin, 'i').test('q')).toBe(true);
  });

  test('each is found, however it is written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.constantFrom(...WAYS), (name, way) => {
        expect(namesIn(`It was ${way(name)} that declined.`)).toEqual([name]);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each([
    ['TECHOz', 4],
    ['READ3 Ünal K', 4],
    ['13 Ünal K', 1],
    ['ShareeTrade Summit K', 5],
    ['NewsQ', 4],
  ])('the gate lets a name through, whatever text it is glued to: %s', (text, at) => {
    expect(spotter.places(text)).toContain(at);
  });

  test('one counts only where it begins as it is written, or with a capital', () => {
    expect(namesIn('The first harbor trust of a town.')).toEqual([]);
    expect(namesIn('The FIRST HARBOR TRUST and First harbor trust.')).toHaveLength(2);
    expect(namesIn('Both ETrade Summit K and eTrade Summit K.')).toHaveLength(2);
  });

  test('each is found behind a button that runs into it', () => {
    const glued = long.filter((name) => /^[A-Z]/.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...glued), (name) => {
        expect(namesIn(`Share${name} declined.`)).toEqual([name]);
      }),
    );
  });

  test.each([
    ['a number', '12First Harbor Trust'],
    ['capitals', 'ABOUTFirst Harbor Trust'],
    ['a small letter', 'aboutFirst Harbor Trust'],
    ['a number before a small letter', '3eTrade Summit K'],
  ])('the gate lets a name through that follows another block’s text: %s', (_, text) => {
    expect(spotter.places(text)).not.toEqual([]);
  });

  test('the gate lets all of them through, and says where', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...long, 'said', 'the', '. ')), (parts) => {
        const text = parts.join(' ');
        const found = namesIn(text).length;
        const places = spotter.places(text);
        expect(places.length).toBeGreaterThanOrEqual(found);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
    );
  });

  test.each(['', 'The first of them said nothing new.', 'Firsthand, harbour, bank of the river'])(
    'nothing is found in “%s”',
    (text) => {
      expect(spotter.places(text)).toEqual([]);
    },
  );
});
