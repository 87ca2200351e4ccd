import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  addEntry,
  changeEntry,
  moveEntry,
  newDraft,
  putBack,
  removeEntry,
  saidOf,
} from '../../../src/writing/change-draft.ts';
import { Draft, type Entry, MOST } from '../../../src/writing/draft.ts';
import { draftFile, readDraftFile } from '../../../src/writing/draft-file.ts';
import { idFor } from '../../../src/writing/ids.ts';
import { Limit } from '../../../src/writing/limit.ts';
import { anyDraft, capture, said, wholeDraft } from './drafts.ts';

const ids = (draft: Draft) => draft.entries.map(({ id }) => id);

function ofThree(): Draft {
  let draft = newDraft('An example', []);
  for (let i = 0; i < 3; i++) draft = addEntry(draft, capture(), said());
  return draft;
}

describe('entries', () => {
  it('share the page and the companies that they have in common', () => {
    const { pages, companies } = ofThree();
    expect(pages.map(({ id }) => id)).toEqual(['news-example']);
    expect(companies.map(({ id, marked }) => [id, marked])).toEqual([['example-bank', true]]);
  });

  it.each([
    ['s1', 1, ['s2', 's1', 's3']],
    ['s3', -1, ['s1', 's3', 's2']],
    ['s1', -1, ['s1', 's2', 's3']],
    ['s3', 1, ['s1', 's2', 's3']],
    ['s9', 1, ['s1', 's2', 's3']],
  ] as const)('%s moved by %i', (id, by, order) => {
    expect(ids(moveEntry(ofThree(), id, by))).toEqual(order);
  });

  it('are put back where they were, once', () => {
    const draft = ofThree();
    const second = draft.entries[1] as Entry;
    const without = removeEntry(draft, 's2');
    expect(ids(without)).toEqual(['s1', 's3']);
    expect(putBack(without, second, 1)).toEqual(draft);
    expect(putBack(draft, second, 1)).toEqual(draft);
  });

  it('never share an id, also where some have gone', () => {
    const draft = addEntry(removeEntry(ofThree(), 's1'), capture(), said());
    expect(new Set(ids(draft)).size).toBe(3);
  });

  it('said anew as they were said stay as they are', () => {
    const draft = wholeDraft();
    for (const one of draft.entries) {
      expect(changeEntry(draft, one.id, saidOf(draft, one))).toEqual(draft);
    }
  });

  it(`are no more than ${MOST.entries}`, () => {
    const [one] = wholeDraft().entries as [Entry];
    const entries = Array.from({ length: MOST.entries }, (_, i) => ({ ...one, id: `x${i}` }));
    const full = { ...wholeDraft(), entries };
    expect(() => addEntry(full, capture(), said())).toThrow(Limit);
    const names = Array.from({ length: MOST.names + 1 }, (_, i) => `Bank ${i}`);
    expect(() => addEntry(newDraft('a', []), capture(), said({ companies: names }))).toThrow(Limit);
  });

  it('the last day that a page was read on is kept', () => {
    let draft = addEntry(newDraft('a', []), capture({ read: '2020-02-02' }), said());
    draft = addEntry(draft, capture({ read: '2020-01-01' }), said());
    expect(draft.pages.map(({ read }) => read)).toEqual(['2020-02-02']);
  });
});

describe('ids', () => {
  it.each([
    ['Wells Fargo & Co.', [], 'wells-fargo-co'],
    ['Société Générale', [], 'societe-generale'],
    ['銀行', [], 'company'],
    ['銀行', ['company'], 'company-2'],
    ['A', ['a', 'a-2'], 'a-3'],
    ['__proto__', [], 'proto'],
    ['x'.repeat(100), [], 'x'.repeat(48)],
  ])('of %s, beside %j', (name, others, id) => {
    expect(idFor(name, others, 'company')).toBe(id);
  });

  it('are such as a pack can have, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(idFor(name, [], 'x')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});

describe('a draft as a file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(readDraftFile(draftFile(draft)).draft).toEqual(v.parse(Draft, draft));
      }),
    );
  });

  it.each([
    ['{', 1, 'is not JSON'],
    ['[]', 1, 'is not a draft of a record'],
    ['{"pack": {}}', 1, 'is not a draft of a record'],
    ['{"onRecordDraft": 2}', 1, 'is of the newer format 2'],
    ['{\n"onRecordDraft": 1,\n"draft": {\n"format": 1,\n"title": 3\n}}', 5, 'draft.title:'],
  ])('%j is refused with the line', (text, line, reason) => {
    const { draft, problems } = readDraftFile(text);
    expect(draft).toBeNull();
    expect(problems).toContainEqual({ line, text: expect.stringContaining(reason) });
  });
});
