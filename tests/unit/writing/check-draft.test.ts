import '../fake-browser.ts';

import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkPackText } from '../../../src/packs/adding/check-pack-text.ts';
import { openDossier } from '../../../src/record/dossier.ts';
import { loadPackText } from '../../../src/record/load.ts';
import type { Pack } from '../../../src/record/schema.ts';
import { cardView } from '../../../src/record/views/card-view.ts';
import { addEntry, NOT_SAID, newDraft } from '../../../src/writing/change-draft.ts';
import { checkDraft } from '../../../src/writing/check-draft.ts';
import { Draft } from '../../../src/writing/draft.ts';
import { anyDraft, capture, filled, goodDraft, said, WORDINGS, wholeDraft } from './drafts.ts';

function packOf(draft: Draft): Pack {
  const { text, problems } = checkDraft(draft, WORDINGS);
  expect(problems).toEqual([]);
  const { pack } = loadPackText(text as string, 'a.json');
  if (!pack) throw new Error('It was said to be whole.');
  return pack;
}

describe('a draft in which nothing is missing', () => {
  const pack = packOf(wholeDraft());

  it('keeps each page’s words with its own credit, recipients and day', () => {
    expect(pack.positions[0]).toEqual({
      kind: 'quotation',
      id: 's1',
      entity: 'example-bank',
      gist: 'The bank refused.',
      evidence: [
        {
          source: 'news-example',
          hash: '0123456789ab',
          form: 'quoted',
          quote: capture().quote,
          attribution: {
            kind: 'named-speaker',
            to: 'spokeswoman Example Speaker, to Example Times, to Example Wire',
            speaker: 'example-speaker',
            role: 'spokeswoman',
            recipients: ['Example Times', 'Example Wire'],
            date: { value: '2020-01-02', precision: 'day', words: 'on Thursday' },
          },
          restsOn: [],
        },
      ],
      wordingFrom: 'news-example',
    });
  });

  it('says of a company without words that there are none', () => {
    expect(pack.positions[1]).toEqual({
      kind: 'none',
      id: 'none-example-platform',
      entity: 'example-platform',
      gist: 'Nothing from Example Platform.',
    });
  });

  it('speaks for the last day on which anything was read', () => {
    expect(pack.pack.asOf).toEqual({ value: '2020-01-03', precision: 'day' });
    expect(pack.pack.knownGaps).toEqual(['One thing.', 'Another.']);
    expect(pack.sources.map(({ headline, read }) => [headline, read])).toEqual([
      ['A report', '2020-01-03'],
      [null, '2020-01-03'],
    ]);
  });

  it('has its companies looked for by names that are more than a word', () => {
    const short = packOf(filled(addEntry(wholeDraft(), capture(), said({ companies: ['Meta'] }))));
    expect(short.names?.entities.map(({ long }) => long)).toEqual([
      ['Example Bank'],
      ['Example Platform'],
    ]);
  });

  it('opens as any record does', async () => {
    const dossier = await openDossier(pack);
    expect(cardView(dossier, 'example-bank')?.positions).toHaveLength(1);
  });
});

it('other pages’ versions are evidence of the one statement, each with its own credit', () => {
  const other = capture({ address: 'https://other.example/', read: '2020-01-04' });
  const by = { ...NOT_SAID, kind: 'company', to: 'Example Wire' } as const;
  const draft = filled(addEntry(wholeDraft(), other, said({ by, sameAs: 's1', text: '' })));
  const [position] = packOf(draft).positions;
  if (position?.kind !== 'quotation') throw new Error('It is one.');
  expect(position.evidence.map(({ source, attribution }) => [source, attribution.to])).toEqual([
    ['news-example', 'spokeswoman Example Speaker, to Example Times, to Example Wire'],
    ['other-example', 'Example Bank, to Example Wire'],
  ]);
});

it('a hash is given for the day alone on which the page was read last', () => {
  const later = capture({ read: '2020-01-05', hash: 'aaaaaaaaaaaa' });
  const draft = filled(addEntry(wholeDraft(), later, said()));
  const hashes = packOf(draft).positions.flatMap((one) =>
    one.kind === 'none' ? [] : one.evidence.map(({ hash }) => hash),
  );
  expect(hashes).toEqual([undefined, 'aaaaaaaaaaaa']);
});

describe('what is missing is said with the part that it is missing from', () => {
  const at = (draft: Draft) =>
    checkDraft(draft, WORDINGS).problems.map(({ at: place, field, reason }) => [
      place.part === 'record' ? 'record' : `${place.part} ${place.id}`,
      field,
      reason,
    ]);
  const whole = wholeDraft();
  const first = (patch: object) => ({
    ...whole,
    entries: whole.entries.map((one, i) => (i === 0 ? { ...one, ...patch } : one)),
  });
  const by = whole.entries[0]?.by;

  it.each([
    ['a title', { ...whole, title: '' }, ['record', 'title', null]],
    ['a curator', { ...whole, curator: '' }, ['record', 'curator', null]],
    ['a licence', { ...whole, licence: '' }, ['record', 'licence', null]],
    ['a summary', { ...whole, story: '' }, ['record', 'story', null]],
    ['its gist', first({ text: '' }), ['entry s1', 'gist', null]],
    [
      'a kind of page',
      { ...whole, pages: whole.pages.map((one) => ({ ...one, kind: '' as const })) },
      ['page news-example', 'kind', null],
    ],
    [
      'a company’s part',
      { ...whole, companies: whole.companies.map((one) => ({ ...one, part: '' })) },
      ['company example-bank', 'part', null],
    ],
    ['a credit', first({ by: { ...by, kind: '' } }), ['entry s1', 'kind', null]],
    [
      'a speaker’s name',
      first({ by: { ...by, name: '' } }),
      ['entry s1', 'speaker', 'is missing for the kind "named-speaker"'],
    ],
    [
      'a real day',
      first({ by: { ...by, date: '2020-02-30' } }),
      [
        'entry s1',
        'date',
        'value must be a calendar date cut to its precision (2018-08-06, 2018-08 or 2018)',
      ],
    ],
    [
      'a short quotation',
      first({ quote: { prefix: '', exact: 'no '.repeat(46).trim(), suffix: '' } }),
      ['entry s1', 'exact', 'has 46 words; a short quotation has at most 45'],
    ],
    [
      'a day before the record’s',
      first({ by: { ...by, date: '2021' } }),
      ['entry s1', 'date', '2021 is later than the as-of date 2020-01-03'],
    ],
  ])('%s', (_what, draft, problem) => {
    expect(at(draft as Draft)).toContainEqual(problem);
  });

  it('an empty draft says what a record needs', () => {
    expect(at(newDraft('An example', [])).every(([place]) => place === 'record')).toBe(true);
  });
});

describe('whatever a draft holds', () => {
  it('the check ends, and points at parts that are there', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        expect(v.is(Draft, draft)).toBe(true);
        const { text, problems } = checkDraft(draft, WORDINGS);
        expect(text === null).toBe(problems.length > 0);
        for (const { at } of problems) {
          if (at.part === 'record') continue;
          const lists = { entry: draft.entries, company: draft.companies, page: draft.pages };
          expect(lists[at.part].map(({ id }) => id)).toContain(at.id);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('what the check calls whole is a pack that a reader can add', () => {
    let whole = 0;
    fc.assert(
      fc.property(fc.oneof(anyDraft, goodDraft), (draft) => {
        const { text } = checkDraft(draft, WORDINGS);
        if (text === null) return;
        whole++;
        expect(checkPackText(text, 'a.json').problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
    expect(whole).toBeGreaterThan(100);
  });

  it('one that is filled in is whole', () => {
    fc.assert(
      fc.property(goodDraft, (draft) => {
        expect(checkDraft(draft, WORDINGS).problems).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
