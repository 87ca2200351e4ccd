import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { isCompiledRules, isGateData } from '../../../src/spotting/compiled/check-compiled.ts';
import { FORMAT } from '../../../src/spotting/compiled/compiled-rules.ts';
import { gateFrom } from '../../../src/spotting/gate/gate.ts';
import { compile } from '../../../src/spotting/rules/compile.ts';
import { SpottingRules } from '../../../src/spotting/rules/rules-schema.ts';
import { createSpotter } from '../../../src/spotting/spotter.ts';
import { shippedRules, spotterOf, toEnd } from './rules.ts';

const own = { dossier: 'own', entities: [{ entity: 'acme', kind: 'bank', long: ['Acme Bank'] }] };
const withEntity = (fields: object) => ({
  ...own,
  entities: [{ ...own.entities[0], ...fields }],
});

const good = compile(v.parse(SpottingRules, own));

describe('rules of a reader’s own', () => {
  it('are used when they fit', () => {
    expect(isCompiledRules(compile(shippedRules))).toBe(true);
    expect(isCompiledRules(structuredClone(good))).toBe(true);
  });

  it.each([
    ['nothing', null],
    ['a list', []],
    ['another format', { ...good, format: FORMAT + 1 }],
    ['no companies', { ...good, companies: undefined }],
    ['names that are a list', { ...good, names: [] }],
    ['a table of numbers', { ...good, phrases: { a: 1 } }],
    ['endings that are no expressions', { ...good, endings: ['('] }],
  ])('are left out with %s', (_, rules) => {
    expect(isCompiledRules(rules)).toBe(false);
  });

  it.each([
    ['nothing', null],
    ['another format', { ...good.gate, format: FORMAT + 1 }],
    ['no expression', { ...good.gate, latin: '(' }],
    ['a table of words that is none', { ...good.gate, words: { long: 1 } }],
  ])('have a gate that is left out with %s', (_, gate) => {
    expect(isGateData(good.gate)).toBe(true);
    expect(isGateData(gate)).toBe(false);
  });

  it.each([
    ['an entity that is none', { ...own, entities: [null] }],
    ['no names', withEntity({ long: undefined })],
    ['a name without a letter, which would match everywhere', withEntity({ long: ['. .'] })],
    ['a short name that is a string', withEntity({ short: ['Acme'] })],
    ['cues that are a list', withEntity({ short: [{ name: 'Acme', cues: ['bank'] }] })],
    ['tickers that are a string', withEntity({ tickers: 'ACM' })],
    ['phrases that are numbers', { ...own, buttons: [1] }],
    ['a telling word without a word', { ...own, topic: { en: { telling: [{}] } } }],
  ])('are refused with %s', (_, rules) => {
    expect(v.safeParse(SpottingRules, rules).success).toBe(false);
  });

  it.each([
    ['names that are no JSON', { names: { ac: '[["Acme Ba' } }],
    ['names that are no rows', { names: { ac: '{"a":1}' } }],
    ['a name that is a number', { names: { ac: '[[7,"any",0]]' } }],
    ['a company that is not there', { names: { ac: '[["Acme Bank","any",9]]' } }],
    ['a company that is no JSON', { companies: '{"entity":' }],
    ['a company without short names', { companies: '{"entity":"acme","kind":"bank"}' }],
    ['a company with a list for a set', { companies: '{"entity":"acme","short":[{"unlock":[]}]}' }],
    ['phrases that are no JSON', { phrases: { s: '[[' } }],
    ['phrases that are numbers', { phrases: { s: '[[1,2,3]]' } }],
    ['phrases without words', { unparted: '7' }],
  ])('that were broken stop nothing: %s', (_, broken) => {
    const rules = { ...good, ...broken };
    expect(isCompiledRules(rules)).toBe(true);
    const spotter = createSpotter(rules, gateFrom(good.gate));
    const scan = spotter.scan('Acme Bank said 銀行 something.', 'prose');
    expect(() => toEnd(spotter.resolve(scan ? [scan] : [], { title: '' }))).not.toThrow();
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
    const spotter = spotterOf(rules);
    const scan = spotter.scan('Acme (Bank) rose, and $OT(R with it; $OXR fell.', 'prose');
    const page = { title: '' };
    const [mentions = []] = toEnd(spotter.resolve(scan ? [scan] : [], page)).mentions;
    expect(mentions.map(({ start, end }) => scan?.text.slice(start, end))).toEqual([
      'Acme (Bank)',
      'OT(R',
    ]);
  });
});
