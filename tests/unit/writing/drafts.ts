import fc from 'fast-check';
import { addEntry, NOT_SAID, newDraft, type Said } from '../../../src/writing/change-draft.ts';
import type { Capture, Draft } from '../../../src/writing/draft.ts';
import type { Wordings } from '../../../src/writing/pack-of-draft.ts';

export const WORDINGS: Wordings = {
  readThrough: (day) => `The page itself, on ${day}.`,
  noStatement: (company) => `Nothing from ${company}.`,
  roleUnknown: 'role not given',
};

export const capture = (more: Partial<Capture> = {}): Capture => ({
  quote: { prefix: 'The bank said: “', exact: 'We said no to all of this', suffix: '” It left.' },
  form: 'quoted',
  hash: '0123456789ab',
  address: 'https://news.example/a',
  title: 'A report',
  language: 'en',
  read: '2020-01-03',
  ...more,
});

export const said = (more: Partial<Said> = {}): Said => ({
  kind: 'quotation',
  form: 'quoted',
  text: 'The bank refused.',
  companies: ['Example Bank'],
  section: 'request',
  by: {
    ...NOT_SAID,
    kind: 'named-speaker',
    name: 'Example Speaker',
    role: 'spokeswoman',
    to: 'Example Times; Example Wire',
    date: '2020-01-02',
    dateWords: 'on Thursday',
  },
  sameAs: null,
  page: { kind: 'original-reporting', published: '2020-01-02' },
  ...more,
});

/** A draft in which nothing is missing: one quotation and one claim about two companies. */
export function wholeDraft(): Draft {
  let draft = newDraft('An example', []);
  draft = addEntry(draft, capture(), said());
  draft = addEntry(
    draft,
    capture({ address: 'https://wire.example/b', title: '' }),
    said({
      kind: 'claim',
      text: 'The platform was reported to have asked.',
      companies: ['Example Platform', 'Example Bank'],
      by: { ...NOT_SAID, kind: 'outlet', name: 'Example Times' },
      page: { kind: 'wire', published: '' },
    }),
  );
  return filled(draft);
}

/** The same draft with everything said of the record, its companies and its pages. */
export const filled = (draft: Draft): Draft => ({
  ...draft,
  curator: 'The tests',
  licence: 'MIT',
  inclusionRule: 'Everything.',
  gaps: 'One thing.\n\n Another. \n',
  story: 'The platform asked and the bank refused.',
  companies: draft.companies.map((one) => ({ ...one, part: 'It is in it.', summary: 'It was.' })),
  pages: draft.pages.map((one) => ({
    ...one,
    kind: one.kind || 'aggregation',
    quality: 'Written for a test.',
  })),
});

const line = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', ' ', 'Bank', 'Example Bank', '__proto__', '2020', '2020-02-30', 'a;b; c'),
);
const id = fc.constantFrom('a', 'b', 'constructor', 's1', 'none-a', 'on-s1');
const day = fc.constantFrom('2020-01-03', '2019-12-31');
const choice = <T extends string>(...values: T[]) => fc.constantFrom(...values);

/** Any draft that can be kept, however little sense it makes. */
export const anyDraft: fc.Arbitrary<Draft> = fc.record({
  format: fc.constant(1 as const),
  id: fc.oneof(id, line),
  title: line,
  version: fc.constantFrom('0.1.0', '1'),
  curator: line,
  licence: line,
  inclusionRule: line,
  gaps: line,
  story: line,
  entries: fc.array(
    fc.record({
      id,
      kind: choice('quotation', 'claim'),
      quote: fc.record({ exact: line, prefix: line, suffix: line }),
      form: choice('quoted', 'partly-quoted', 'unquoted'),
      hash: fc.constantFrom(null, '0123456789ab'),
      page: id,
      read: day,
      text: line,
      companies: fc.array(id, { maxLength: 3 }),
      section: choice('', 'request', 'data'),
      by: fc.record({
        kind: choice('', 'named-speaker', 'company', 'outlet', 'unnamed-source', 'none'),
        name: line,
        role: line,
        to: line,
        date: line,
        dateWords: line,
      }),
      sameAs: fc.option(id),
    }),
    { maxLength: 5 },
  ),
  companies: fc.array(
    fc.record({ id, name: line, part: line, summary: line, marked: fc.boolean() }),
    { maxLength: 3 },
  ),
  pages: fc.array(
    fc.record({
      id,
      address: fc.constant('https://news.example/a'),
      title: line,
      site: line,
      byline: line,
      kind: choice('', 'original-reporting', 'company-statement'),
      published: line,
      quality: line,
      read: day,
    }),
    { maxLength: 3 },
  ),
}) as fc.Arbitrary<Draft>;

/** Drafts as readers make them: several pages and companies, every field filled in. */
export const goodDraft: fc.Arbitrary<Draft> = fc
  .array(
    fc.record({
      page: fc.constantFrom('https://a.example/1', 'https://b.example/2', 'https://c.example/3'),
      quotation: fc.boolean(),
      companies: fc.subarray(['Example Bank', 'Example Platform', '銀行', 'Ça & Co.'], {
        minLength: 1,
      }),
      kind: choice('named-speaker', 'company', 'outlet', 'unnamed-source', 'none'),
      name: fc.constantFrom('Ann Example', 'Bo', 'ann example', 'Élodie d’Exemple'),
      to: fc.constantFrom('', 'The Example Times', 'A; B'),
      date: fc.constantFrom('', '2020', '2020-01', '2020-01-02'),
      read: day.map(() => '2020-01-03'),
      hash: fc.constantFrom(null, '0123456789ab'),
      sameAs: fc.nat(8),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((list) => {
    let draft = newDraft('An example', []);
    for (const one of list) {
      const kind = one.quotation ? 'quotation' : 'claim';
      const earlier = draft.entries[one.sameAs];
      const isVersion = earlier?.kind === kind && earlier.sameAs === null;
      draft = addEntry(
        draft,
        capture({ address: one.page, read: one.read, hash: one.hash }),
        said({
          kind,
          companies: one.quotation ? one.companies.slice(0, 1) : one.companies,
          by: {
            kind: one.kind,
            name: one.name,
            role: '',
            to: one.kind === 'none' ? '' : one.to,
            date: one.date,
            dateWords: '',
          },
          sameAs: isVersion ? earlier.id : null,
          page: { kind: 'aggregation', published: '2020-01' },
        }),
      );
    }
    return filled(draft);
  });
