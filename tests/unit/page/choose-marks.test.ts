import { describe, expect, it } from 'vitest';
import { chooseMarks } from '../../../src/page/marks/choose-marks.ts';
import type { LocatedMention } from '../../../src/page/marks/located-mention.ts';
import { inAllRecords } from '../../../src/page/marks/others-there.ts';
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
  const chosen = new Set(chooseMarks(mentions, aboutOf(topic), { mode, quotations: 'on' }));
  return PAGE.map((letters) =>
    mentions
      .filter(({ block }) => (block as unknown as { letters: string }).letters === letters)
      .map((one, i) => (chosen.has(one) ? `[${letters[i]}]` : letters[i]))
      .join(''),
  );
}

const aboutOf = (topic: Topic) => new Set(topic === 'about' ? ['d'] : []);

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

  describe('a company that two records have', () => {
    const block = {} as LocatedMention['block'];
    const one = mentionOf('A', block, 1);
    const own = (start: number, end: number, id = 2): LocatedMention => {
      const mention = { ...one.mention, dossier: 'e', isOwn: true as const, start, end };
      return { ...one, id, mention };
    };
    const chosen = (...mentions: LocatedMention[]) =>
      chooseMarks(mentions, aboutOf('about'), { mode: 'default', quotations: 'on' });

    it('is marked once where both name it, by the record that comes along', () => {
      const both = own(0, 1);
      expect(chosen(one, both)).toEqual([one]);
      expect(inAllRecords(one, [one, both])).toEqual([one, both]);
      expect(inAllRecords(both, [both, one])).toEqual([one, both]);
    });

    it('keeps that mark where an own record’s name is longer, or begins before it', () => {
      const late = { ...one, mention: { ...one.mention, start: 4, end: 8 } };
      expect(chosen(own(0, 20), late)).toEqual([late]);
    });

    it('is two subjects where each names it elsewhere', () => {
      const apart = own(5, 6);
      expect(chosen(one, apart)).toEqual([one, apart]);
      expect(inAllRecords(one, [one, apart])).toEqual([one]);
    });

    it('follows each record’s own subject', () => {
      const again = { ...one, id: 3, block: {} as LocatedMention['block'] };
      const theirs = [own(5, 6), { ...own(7, 8, 4), block: again.block }];
      // About the record that comes along: its names in each block, the other's once.
      expect(chosen(one, theirs[0] as LocatedMention, again, theirs[1] as LocatedMention)).toEqual([
        one,
        theirs[0],
        again,
      ]);
    });
  });
});
