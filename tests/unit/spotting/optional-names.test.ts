import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { gateFrom } from '../../../src/spotting/gate/gate.ts';
import { finders } from '../../../src/spotting/many/finders.ts';
import { compile } from '../../../src/spotting/rules/compile.ts';
import { SpottingRules } from '../../../src/spotting/rules/rules-schema.ts';
import { createSpotter } from '../../../src/spotting/spotter.ts';
import { readDocuments } from '../../../tools/record/document.ts';
import { toEnd } from './rules.ts';

const at = (path: string) => new URL(`../../../${path}`, import.meta.url);
const file = at('seeds/optional/credit-report-disputes-2025/names.json');
const compiled = compile(v.parse(SpottingRules, JSON.parse(readFileSync(file, 'utf8'))));
const spotter = createSpotter(compiled, gateFrom(compiled.gate, finders), () => null);

/** The names spotted in a page of these paragraphs, as `entity: text`. */
function names(...paragraphs: readonly string[]): string[] {
  const scans = paragraphs.flatMap((text) => spotter.scan(text, 'prose') ?? []);
  const { mentions } = toEnd(spotter.resolve(scans, { title: '' }));
  return mentions.flatMap((list, i) =>
    list.flatMap((one) =>
      one.kind === 'name' ? [`${one.entity}: ${scans[i]?.text.slice(one.start, one.end)}`] : [],
    ),
  );
}

const documents = await readDocuments(fileURLToPath(at('docs/example/documents')));
const paragraphs = (name: string) => documents.get(`cfpb-${name}.txt`) ?? [];

describe('the names of the optional record', () => {
  test.each([
    ['equifax', 'Equifax'],
    ['experian', 'Experian'],
  ])('are spotted wherever the page on %s has them', (entity, name) => {
    const text = paragraphs(entity);
    const there = text.join('\n').match(new RegExp(`${name}(?! Holdings)`, 'g'))?.length ?? 0;
    expect(there).toBeGreaterThan(5);
    expect(names(...text)).toEqual(new Array(there).fill(`${entity}: ${name}`));
  });

  test('leave out the other company that the page on Experian names', () => {
    const argued = paragraphs('experian').filter((text) => text.includes('Experian Holdings'));
    expect(argued).toHaveLength(1);
    expect(names(...argued)).toEqual([]);
  });

  test.each([
    ['Equifax’s files and Experian’s', 'equifax: Equifax', 'experian: Experian'],
    ['EQUIFAX AND EXPERIAN', 'equifax: EQUIFAX', 'experian: EXPERIAN'],
    ['Equifax Inc. (NYSE: EFX) said', 'equifax: Equifax'],
    ['Equifax, Experian and TransUnion', 'equifax: Equifax', 'experian: Experian'],
    ['Equifax-owned data', 'equifax: Equifax'],
    ['Shares of Experian (LSE: EXPN)', 'experian: Experian'],
  ])('are spotted: %s', (text, ...expected) => {
    expect(names(text)).toEqual(expected);
  });

  test.each([
    'Freeze it at equifax.com or experian.com/freeze.',
    'Write to @Equifax or @Experian_US.',
    'Experian Holdings, Inc. is another company.',
    'Letters go to 701 Experian Parkway, in a town that shares no more than the name.',
    'Equifax Canada Co. is supervised elsewhere.',
    'Equifax Ltd is the British company.',
    'Experian Limited is the British company.',
    'The experience of an experiential designer',
    'A faxed equation, equifaxed by nobody, is no name',
    'logo_experian.svg',
    'The file EFX.DLL and the room EXPN 2',
  ])('are not spotted: %s', (text) => {
    expect(names(text)).toEqual([]);
  });
});
