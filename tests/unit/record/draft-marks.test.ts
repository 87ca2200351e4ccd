import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gap, withoutMarks } from '../../../tools/record/draft-marks.ts';

test('marks are taken away, and each is told with its path', () => {
  const draft = {
    claims: [{ unchecked: true, found: { text: '?? not a gap' }, text: gap('what is claimed') }],
    pack: { found: {}, title: 'A title' },
  };
  expect(withoutMarks(draft)).toEqual({
    clean: { claims: [{ text: '?? what is claimed' }], pack: { title: 'A title' } },
    unchecked: [
      {
        path: ['claims', 0],
        reason: 'is unchecked: read it against its document, then take "unchecked" away',
      },
      { path: ['pack', 'found'], reason: 'is what the draft was made of: take it away' },
    ],
    gaps: [{ path: ['claims', 0, 'text'], reason: 'is a gap: what is claimed' }],
  });
});

test('what has no marks stays as it is, keys such as __proto__ too', () => {
  const json = fc
    .jsonValue()
    .filter((value) => !/"(?:unchecked|found)":|"\?\?/.test(JSON.stringify(value)));
  fc.assert(
    fc.property(json, (value) => {
      const { clean, unchecked, gaps } = withoutMarks(value);
      expect(JSON.stringify(clean)).toBe(JSON.stringify(value));
      expect([...unchecked, ...gaps]).toEqual([]);
    }),
  );
  expect(JSON.stringify(withoutMarks(JSON.parse('{"__proto__": {"a": 1}}')).clean)).toBe(
    '{"__proto__":{"a":1}}',
  );
});

test('no depth is too deep', () => {
  let deep: unknown = gap('the bottom');
  for (let i = 0; i < 20_000; i++) deep = [deep];
  expect(withoutMarks(deep).gaps[0]?.path.length).toBe(20_000);
});
