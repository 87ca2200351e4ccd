import { describe, expect, it } from 'vitest';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import { typeset } from '../../../src/ui/typeset.ts';

describe('a sentence of ours', () => {
  it.each([
    ["customers' data", 'customers’ data'],
    ["Facebook's request", 'Facebook’s request'],
    ["not 'actively asking' for it", 'not ‘actively asking’ for it'],
    ["'Asks', says one; ('asked', the other)", '‘Asks’, says one; (‘asked’, the other)'],
    ["'off-platform transaction data'; none", '‘off-platform transaction data’; none'],
    ["the banks' 'customers' data'", 'the banks’ ‘customers’ data’'],
    ["since the '90s, 'tis said", 'since the ’90s, ’tis said'],
    ["'", '’'],
    ['', ''],
    ['“already” set', '“already” set'],
  ])('%s', (plain, set) => expect(typeset(plain)).toBe(set));

  it('of the record never opens more quotations than it closes', () => {
    const texts = builtinPacks().flatMap(({ summaries, disagreements, positions, claims }) => [
      ...Object.values(summaries.companies)
        .flat()
        .map(({ text }) => text),
      ...summaries.story.map(({ text }) => text),
      ...disagreements.flatMap(({ line, follows }) => [line, follows]),
      ...positions.map(({ gist }) => gist),
      ...claims.map(({ text }) => text),
    ]);
    expect(texts.length).toBeGreaterThan(200);
    for (const text of texts) {
      const set = typeset(text);
      expect(set).not.toContain("'");
      const opened = set.split('‘').length - 1;
      expect(set.split('’').length - 1, set).toBeGreaterThanOrEqual(opened);
      expect(set.replaceAll(/[‘’]/g, "'")).toBe(text);
    }
  });
});
