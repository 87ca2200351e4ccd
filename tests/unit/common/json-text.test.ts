import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_DEPTH } from '../../../src/common/json-depth.ts';
import { readJsonText } from '../../../src/common/json-text.ts';
import { workDone } from '../work-done.ts';

const linesOf = (text: string, ...paths: string[]) => {
  const json = readJsonText(text);
  if ('broken' in json) throw new Error(json.broken.reason);
  return json.linesOf(paths);
};

describe('lines', () => {
  const text = `{
  "a": [1, 2,
    { "b": "x" }],
  "": { "c": null },
  "d.e": true
}`;

  it.each([
    ['', 1],
    ['a', 2],
    ['a[1]', 2],
    ['a[2]', 3],
    ['a.2.b', 3],
    ['a[2].missing', 3],
    ['a[9]', 2],
    ['missing.deep[3]', 1],
  ])('of %j', (path, line) => {
    expect(linesOf(text, path)).toEqual([line]);
  });

  it('are found in one pass for many', () => {
    const big = JSON.stringify(
      { list: Array.from({ length: 20_000 }, (_, i) => ({ i })) },
      null,
      1,
    );
    const before = workDone();
    const paths = Array.from({ length: 20_000 }, (_, i) => `list[${i}].i`);
    const lines = linesOf(big, ...paths);
    expect(lines.slice(0, 2)).toEqual([4, 7]);
    expect(lines.at(-1)).toBe(20_000 * 3 + 1);
    expect(workDone() - before).toBeLessThan(3_000);
  });

  it('of every part of any JSON are those on which it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ maxDepth: 3 }), { minLength: 1 }), (list) => {
        const lines = list.map((value) => JSON.stringify(value));
        const paths = list.map((_, i) => `[${i}]`);
        expect(linesOf(`[\n${lines.join(',\n')}\n]`, ...paths)).toEqual(list.map((_, i) => i + 2));
      }),
    );
  });
});

describe('what is no JSON', () => {
  it.each([
    ['', 1, 'ValueExpected'],
    ['{"a": 1,\n}', 2, 'PropertyNameExpected'],
    ['[1,\n]', 2, 'ValueExpected'],
    ['{"a" 1}', 1, 'ColonExpected'],
    ['{"a": 1\n"b": 2}', 2, 'CommaExpected'],
    ['{"a":\n[1', 2, 'CloseBracketExpected'],
    ['{"a": 1', 1, 'CloseBraceExpected'],
    ['{} {}', 1, 'EndOfFileExpected'],
    ['{"a": undefined}', 1, 'ValueExpected'],
    ['// no comments\n{}', 1, 'ValueExpected'],
    ['{"a": "\u0001"}', 1, 'InvalidToken'],
    ['{"a": "x\n"}', 1, 'InvalidToken'],
    ["{'a': 1}", 1, 'PropertyNameExpected'],
    ['[01]', 1, 'CommaExpected'],
  ])('%j is said so, with its line', (text, line, reason) => {
    expect(readJsonText(text)).toEqual({ broken: { line, reason } });
  });

  it('is told from JSON as the browser does it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...'[]{},:" \n1a\\', 'true', 'null', '"a"'), { maxLength: 12 }),
        (parts) => {
          const text = parts.join('');
          let isJson = true;
          try {
            JSON.parse(text);
          } catch {
            isJson = false;
          }
          expect('broken' in readJsonText(text)).toBe(!isJson);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it.each([
    [`${'\n['.repeat(20_000)}`, MOST_DEPTH + 2],
    [`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, 1],
    [`${'['.repeat(5_000_000)}`, 1],
  ])('brackets without an end are refused at once', (text, line) => {
    const json = readJsonText(text);
    expect(json).toEqual({ broken: { line, reason: `brackets are more than ${MOST_DEPTH} deep` } });
  });

  it('brackets in texts are no depth', () => {
    expect(readJsonText(`["${'['.repeat(500)}\\"["]`)).toHaveProperty('value');
  });
});
