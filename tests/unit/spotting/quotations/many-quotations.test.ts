import { describe, expect, test } from 'vitest';
import { manyQuotations } from '../../../../benchmarks/many-quotations.ts';
import { gateFrom } from '../../../../src/spotting/gate/gate.ts';
import { finders } from '../../../../src/spotting/many/finders.ts';
import { hasRun, runTableOf } from '../../../../src/spotting/many/run-finder.ts';
import { createQuotationReader } from '../../../../src/spotting/quotations/quotation-reader.ts';
import { compile } from '../../../../src/spotting/rules/compile.ts';
import { compileQuotations } from '../../../../src/spotting/rules/compile-quotations.ts';
import { createSpotter } from '../../../../src/spotting/spotter.ts';
import { toEnd } from '../rules.ts';

const RUNS = ['customers off platform', "we don't have", 'über die bank', 'opt in now'];

describe('a table of runs', () => {
  const table = runTableOf(RUNS);

  test.each([
    ['All our customers’ off-platform data', true],
    ['ALL OUR CUSTOMERS OFF PLATFORM', true],
    ['customers on platform', false],
    ['We don’t have any', true],
    ['we do have any', false],
    ['Über die Bank', true],
    ['opt-in—now', true],
    ['opt in', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(hasRun(table, text)).toBe(expected);
  });

  test('is asked only of what follows a quotation mark', () => {
    const places = finders.runs(table)(
      'customers off platform, they say: "our customers off platform"',
    );
    expect(places).toEqual([39]);
  });
});

describe('ten thousand quotations', () => {
  const quoted = manyQuotations();
  const rules = compile({ dossier: 'many', entities: [], buttons: [] }, quoted);
  const quotations = compileQuotations('many', quoted);
  const gate = gateFrom(rules.gate, finders);
  const spotter = createSpotter(rules, gate, () => createQuotationReader(quotations));

  test('each of them is found', () => {
    for (const [i, { position, wordings }] of manyQuotations().quotations.entries()) {
      if (i % 250 !== 0) continue;
      const text = `“${wordings[0]}”`;
      expect(gate.places(text).length, text).toBeGreaterThan(0);
      const scan = spotter.scan(text, 'prose');
      const { mentions } = toEnd(spotter.resolve(scan ? [scan] : [], { title: '' }));
      expect(mentions.flat()[0]?.quotation?.position).toBe(position);
    }
  });
});
