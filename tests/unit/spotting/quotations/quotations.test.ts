import { describe, expect, test } from 'vitest';
import { LABELS, readLabels, score } from './score.ts';

describe('labelled texts', () => {
  const labelled = readLabels(LABELS);
  const scored = score(labelled);

  test('there are enough, of every kind', () => {
    const groups = new Set(labelled.map(({ group }) => group)).size;
    expect(labelled.length).toBeGreaterThanOrEqual(500);
    expect(groups).toBeGreaterThanOrEqual(9);
  });

  test('recognition: precision ≥ 0.99, recall ≥ 0.97', () => {
    expect(scored.precision, scored.errors.join('\n')).toBeGreaterThanOrEqual(0.99);
    expect(scored.recall, scored.errors.join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  test('speakers: of those given ≥ 0.98 right, of those there ≥ 0.85 found', () => {
    expect(scored.attributions, scored.errors.join('\n')).toBeGreaterThanOrEqual(0.98);
    expect(scored.attributionsFound, scored.errors.join('\n')).toBeGreaterThanOrEqual(0.85);
  });

  test('nothing is wrongly said to be credited differently, or to nobody; most that is is said', () => {
    expect(scored.wronglyDiffering, scored.errors.join('\n')).toBe(0);
    expect(scored.wronglySilent, scored.errors.join('\n')).toBe(0);
    expect(scored.differingFound, scored.errors.join('\n')).toBeGreaterThanOrEqual(0.8);
  });

  test('how words differ: ≥ 0.95 right', () => {
    expect(scored.cut, scored.errors.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(scored.reworded, scored.errors.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
