import { addEntry, NOT_SAID, newDraft, type Said } from '../../src/writing/change-draft.ts';
import type { Capture, Draft } from '../../src/writing/draft.ts';

/** Words from `tests/pages/writing.html`, as they are kept. */
export const sampleCapture: Capture = {
  quote: {
    prefix: '“',
    exact:
      'No customer asked us to hand over these account statements, and none of them ever will,',
    suffix: '” Example Bank said in a ',
  },
  form: 'quoted',
  hash: '0123456789ab',
  address: 'https://news.example/2026/example-bank-answers',
  title: 'Example Bank answers',
  language: 'en',
  read: '2026-11-02',
};

const reported: Capture = {
  ...sampleCapture,
  quote: {
    prefix: '',
    exact: 'Example Platform was reported to have asked for them in spring.',
    suffix: ' So much is known of it.',
  },
  form: 'unquoted',
};

const said: Said = {
  kind: 'quotation',
  form: 'quoted',
  text: 'The bank said that no customer had asked for it.',
  companies: ['Example Bank'],
  section: '',
  by: { ...NOT_SAID, kind: 'company', to: 'Example Times' },
  sameAs: null,
  page: { kind: 'original-reporting', published: '2026-11-01' },
};

/** A draft half way: two entries, and a record that says little of itself yet. */
export function sampleDraft(): Draft {
  const first = addEntry(newDraft('Who asked for account statements', []), sampleCapture, said);
  const second = addEntry(first, reported, {
    ...said,
    kind: 'claim',
    text: 'The platform was reported to have asked for account statements.',
    companies: ['Example Platform', 'Example Bank'],
    section: 'request',
    by: { ...NOT_SAID, kind: 'none' },
  });
  return { ...second, curator: 'A reader', licence: 'CC BY 4.0' };
}
