import { describe, expect, it } from 'vitest';
import { chooseMarks } from '../../../src/page/marks/choose-marks.ts';
import type { LocatedMention } from '../../../src/page/marks/located-mention.ts';
import type { Settings } from '../../../src/settings/fields.ts';
import type { Topic } from '../../../src/spotting/types.ts';

/** A page of two blocks: `A` and `B` are names of companies, `¶` is a passage. */
const PAGE = ['A¶BA', 'AB¶'];

/** Which mentions of the page are marked, in brackets. */
function marked(topic: Topic, mode: Settings['mode']): string[] {
  const mentions = PAGE.flatMap((letters) => {
    const block = { letters } as unknown as LocatedMention['block'];
    return [...letters].map((letter, i) => mentionOf(letter, block, i));
  });
  const chosen = new Set(chooseMarks(mentions, topic, { mode, quotations: 'on' }));
  return PAGE.map((letters) =>
    mentions
      .filter(({ block }) => (block as unknown as { letters: string }).letters === letters)
      .map((one, i) => (chosen.has(one) ? `[${letters[i]}]` : letters[i]))
      .join(''),
  );
}

function mentionOf(letter: string, block: LocatedMention['block'], id: number): LocatedMention {
  const kind = letter === '¶' ? 'passage' : 'name';
  const entity = kind === 'name' ? letter : null;
  const why = { rule: 'long-name', cues: [] };
  return { id, block, mention: { kind, entity, dossier: 'd', start: 0, end: 1, why } };
}

describe('which mentions are marked', () => {
  it.each([
    ['about', 'default', '[A][¶][B]A', '[A][B][¶]'],
    ['about', 'topic-only', '[A][¶][B]A', '[A][B][¶]'],
    ['about', 'every', '[A][¶][B][A]', '[A][B][¶]'],
    ['about', 'never', 'A¶BA', 'AB¶'],
    ['touches', 'default', '[A]¶[B]A', 'AB¶'],
    ['touches', 'topic-only', 'A¶BA', 'AB¶'],
    ['none', 'default', '[A]¶[B]A', 'AB¶'],
    ['none', 'every', '[A][¶][B][A]', '[A][B][¶]'],
    ['none', 'never', 'A¶BA', 'AB¶'],
  ] as const)('on a page that is “%s”, with “%s”: %s %s', (topic, mode, ...expected) => {
    expect(marked(topic, mode)).toEqual(expected);
  });

  it('one company of two dossiers is two subjects', () => {
    const block = {} as LocatedMention['block'];
    const one = mentionOf('A', block, 1);
    const other = { ...one, id: 2, mention: { ...one.mention, dossier: 'e' } };
    expect(chooseMarks([one, other], 'about', { mode: 'default', quotations: 'on' })).toEqual([
      one,
      other,
    ]);
  });
});
