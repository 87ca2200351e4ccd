import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { SpottingRules } from '../../../src/spotting/schema.ts';
import { createSpotter } from '../../../src/spotting/spotter.ts';
import { isUsable } from '../../../src/spotting/usable.ts';
import { shippedRules, toEnd } from './rules.ts';

const own = { dossier: 'own', entities: [{ entity: 'acme', kind: 'bank', long: ['Acme Bank'] }] };
const withEntity = (fields: object) => ({
  ...own,
  entities: [{ ...own.entities[0], ...fields }],
});

describe('rules of a reader’s own', () => {
  it('are used when they fit', () => {
    expect(isUsable(shippedRules)).toBe(true);
    expect(isUsable(own)).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['no entities', { dossier: 'own' }],
    ['an entity that is none', { ...own, entities: [null] }],
    ['no names', withEntity({ long: undefined })],
    ['a name that is a number', withEntity({ long: [7] })],
    ['a name without a letter, which would match everywhere', withEntity({ long: ['. .'] })],
    ['a short name that is a string', withEntity({ short: ['Acme'] })],
    ['cues that are a list', withEntity({ short: [{ name: 'Acme', cues: ['bank'] }] })],
    ['tickers that are a string', withEntity({ tickers: 'ACM' })],
    ['phrases that are numbers', { ...own, buttons: [1] }],
    ['a topic that is a word', { ...own, topic: 'en' }],
    ['a telling word without a word', { ...own, topic: { en: { telling: [{}] } } }],
  ])('are left out with %s', (_, rules) => {
    expect(isUsable(rules)).toBe(false);
    expect(v.safeParse(SpottingRules, rules).success).toBe(false);
  });

  it('may hold characters that mean something in a regular expression', () => {
    const [acme] = withEntity({ long: ['Acme (Bank)'] }).entities;
    const other = { entity: 'other', kind: 'bank', long: ['Other'], tickers: ['OT(R', 'O.R'] };
    const rules = v.parse(SpottingRules, {
      dossier: 'own',
      entities: [acme, other],
      endings: ['s+('],
      topic: { ja: { telling: [{ word: 'データ(' }] } },
    });
    const spotter = createSpotter([rules]);
    const scan = spotter.scan('Acme (Bank) rose, and $OT(R with it; $OXR fell.', 'prose');
    const page = { title: '' };
    const [mentions = []] = toEnd(spotter.resolve(scan ? [scan] : [], page)).mentions;
    expect(mentions.map(({ start, end }) => scan?.text.slice(start, end))).toEqual([
      'Acme (Bank)',
      'OT(R',
    ]);
  });
});
