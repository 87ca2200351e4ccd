import { type Dossier, openDossier } from '../../../src/record/dossier.ts';
import { loadPack } from '../../../src/record/load.ts';
import { type Documents, paragraphHash, paragraphsOf } from '../../../tools/record/document.ts';

/** A dossier small enough to read, with two documents of which the second copies the first. */
const FIRST = `Example Bank rejects a request

Share
The Example Times reported that Example Platform had asked Example Bank for account data.
"We have not shared any account data with anyone", said spokesperson Speaker of Example Bank.`;

const SECOND = `The platform now wants account data of everybody.
"We have not shared any account data with anyone". The request was made last spring.
The Example Times reported that Example Platform had asked Example Bank for account data.`;

export function sampleDocuments(first = FIRST, second = SECOND): Documents {
  return new Map([
    ['first.txt', paragraphsOf(first)],
    ['second.txt', paragraphsOf(second)],
  ]);
}

const documents = sampleDocuments();

function at(source: 'first' | 'second', paragraph: number, sentence = 1) {
  const text = documents.get(`${source}.txt`)?.[paragraph - 1] ?? '';
  return { source, paragraph, sentence, hash: paragraphHash(text) };
}

const DAY = { value: '2020-03-02', precision: 'day' };
const NONE = { kind: 'none' };
const WORDS = 'We have not shared any account data with anyone';

function source(id: string, kind: string, group: string, more: object = {}) {
  return {
    id,
    group,
    kind,
    headline: null,
    site: `${id}.example`,
    published: DAY,
    url: `https://${id}.example/`,
    isBasedOn: [],
    readThrough: 'A stored copy.',
    quality: 'Written for a test.',
    ...more,
  };
}

function company(id: string, name: string) {
  return {
    kind: 'company',
    id,
    name,
    products: [],
    part: { text: `${name} is in the story.`, refs: ['claim:request'] },
  };
}

/** A fresh copy of the sample's JSON, to be broken at will. */
// biome-ignore lint/suspicious/noExplicitAny: tests break it in ways that no type allows.
export function samplePack(): any {
  const left = at('first', 2);
  return structuredClone({
    pack: {
      format: 2,
      id: 'sample',
      title: 'A sample',
      version: '1.0.0',
      asOf: { value: '2020-03', precision: 'month' },
      curator: 'The tests',
      licence: { name: 'MIT' },
      inclusionRule: 'Everything.',
      knownGaps: [],
      corrections: [],
    },
    sources: [
      source('first', 'aggregation', 'seeded', {
        document: {
          file: 'first.txt',
          notReporting: [{ paragraph: 2, hash: left.hash, reason: 'boilerplate' }],
        },
      }),
      source('second', 'aggregation', 'seeded', {
        document: { file: 'second.txt', notReporting: [] },
      }),
      source('example-times', 'original-reporting', 'known-through-others', { url: null }),
      source('bank-statement', 'company-statement', 'known-through-others', {
        url: null,
        speaksFor: 'example-bank',
      }),
      source('elsewhere', 'reprint', 'other-coverage', { isBasedOn: ['example-times'] }),
    ],
    entities: [
      company('example-platform', 'Example Platform'),
      company('example-bank', 'Example Bank'),
      {
        kind: 'person',
        id: 'speaker',
        name: 'Example Speaker',
        variants: [],
        role: 'spokesperson',
        speaksFor: 'example-bank',
        refs: ['source:first'],
      },
    ],
    claims: [
      {
        id: 'request',
        text: 'The platform was reported to have asked the bank for data.',
        section: 'request',
        about: ['example-platform', 'example-bank'],
        basis: 'outlet',
        statedIn: [],
        evidence: [
          {
            ...at('first', 3),
            attribution: { kind: 'outlet', to: 'The Example Times' },
            restsOn: ['example-times'],
          },
          {
            ...at('second', 3),
            attribution: { kind: 'outlet', to: 'The Example Times' },
            restsOn: ['example-times'],
          },
          { ...at('first', 1), attribution: NONE, restsOn: [] },
          { source: 'elsewhere', attribution: NONE, restsOn: [] },
        ],
        relations: [],
      },
      {
        id: 'everybody',
        text: "One report has everybody's data.",
        section: 'data',
        about: ['example-platform'],
        basis: 'none',
        statedIn: [],
        evidence: [
          { ...at('second', 1), attribution: NONE, restsOn: [] },
          { ...at('second', 2, 2), attribution: NONE, restsOn: [], note: 'In spring.' },
        ],
        relations: [{ type: 'disagreesWith', claim: 'request', aspect: 'scope' }],
      },
      {
        id: 'not-shared',
        text: 'The bank said that it had shared nothing.',
        section: 'assurances',
        about: ['example-bank'],
        basis: 'named-speaker',
        statedIn: ['bank-not-shared'],
        evidence: [],
        relations: [],
      },
    ],
    positions: [
      {
        kind: 'quotation',
        id: 'bank-not-shared',
        entity: 'example-bank',
        gist: 'The bank said that it had shared nothing.',
        evidence: [
          {
            ...at('first', 4),
            form: 'quoted',
            quote: { exact: WORDS },
            attribution: {
              kind: 'named-speaker',
              to: 'Speaker',
              speaker: 'speaker',
              role: 'spokesperson',
            },
            restsOn: ['bank-statement'],
          },
          {
            ...at('second', 2),
            form: 'quoted',
            quote: { exact: WORDS },
            attribution: { kind: 'none', fault: 'missing' },
            restsOn: [],
          },
        ],
        wordingFrom: 'first',
      },
      { kind: 'none', id: 'platform-none', entity: 'example-platform', gist: 'No statement.' },
    ],
    disagreements: [
      {
        id: 'whose-words',
        line: "The bank's words have no speaker in one report.",
        aspect: 'attribution',
        about: ['example-bank'],
        sides: [
          { says: 'Speaker of the bank.', at: [at('first', 4)] },
          { says: 'Nobody.', at: [at('second', 2)] },
        ],
        follows: "The words are the bank's.",
        settled: { by: 'seeded-reporting', text: 'The first.', refs: ['source:first'] },
        refs: ['position:bank-not-shared'],
      },
    ],
    timeline: [
      {
        id: 'spring',
        date: { value: '2019', precision: 'year' },
        text: 'Spring.',
        refs: ['claim:everybody'],
      },
      { id: 'report', date: DAY, text: 'The report.', refs: ['claim:request'] },
    ],
    summaries: {
      story: [{ text: 'The platform was reported to have asked.', refs: ['claim:request'] }],
      companies: {
        'example-platform': [
          { text: 'The platform asked, a report says.', refs: ['claim:request'] },
        ],
        'example-bank': [{ text: 'The bank said no.', refs: ['position:bank-not-shared'] }],
      },
    },
    lineage: [
      {
        id: 'times',
        likeness: 'identical',
        passages: [at('first', 3), at('second', 3)],
        origin: 'example-times',
        originBasis: 'stated',
        note: 'The same sentence.',
      },
      {
        id: 'words',
        likeness: 'shared-words',
        passages: [at('first', 4), at('second', 2)],
        origin: 'bank-statement',
        originBasis: 'inferred',
        note: 'The same words.',
      },
    ],
  });
}

/** The sample, opened, after it was changed in some way that keeps it sound. */
export async function sampleDossier(
  change: (pack: ReturnType<typeof samplePack>) => void = () => undefined,
): Promise<Dossier> {
  const raw = samplePack();
  change(raw);
  const { pack, problems } = loadPack(raw);
  if (!pack) throw new Error(JSON.stringify(problems));
  return openDossier(pack);
}
