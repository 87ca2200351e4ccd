import { describe, expect, test } from 'vitest';
import { contentHash } from '../../../src/record/hash.ts';
import { builtinLibrary } from '../../../src/record/library.ts';
import { paragraphHash } from '../../../src/record/paragraph.ts';
import { cardView } from '../../../src/record/views/card-view.ts';
import { statementView } from '../../../src/record/views/position.ts';
import { recordView } from '../../../src/record/views/record.ts';
import { sentenceView } from '../../../src/record/views/sentence.ts';
import { sharedParagraphs } from '../../../src/record/views/shared-paragraphs.ts';
import { paragraphHash as documentHash } from '../../../tools/record/document.ts';
import { sampleDossier } from './sample.ts';

const sample = await sampleDossier();
const library = await builtinLibrary();
const dossier = library.get('facebook-bank-data-2018');
if (!dossier) throw new Error('the built-in dossier is not there');

describe('the card of a company', () => {
  test('has its part, what was reported, its words, and where reports differ', () => {
    const card = cardView(sample, 'example-bank');
    expect(card?.company?.name).toBe('Example Bank');
    expect(card?.reported.map(({ text }) => text)).toEqual(['The bank said no.']);
    expect(card?.positions).toHaveLength(1);
    expect(card?.positions[0]).toMatchObject({
      kind: 'quotation',
      words: 'We have not shared any account data with anyone',
      credit: {
        source: { id: 'first' },
        speaker: 'Example Speaker',
        role: 'spokesperson',
        to: [],
        date: { value: '2020-03-02', by: true },
      },
      otherCredits: [],
      fromOtherCoverage: false,
      variants: [
        { attributedTo: 'Speaker', fault: null, form: 'quoted', paragraph: 4 },
        { attributedTo: null, fault: 'missing', form: 'quoted', paragraph: 2 },
      ],
    });
    expect(card?.disagreements.map(({ id }) => id)).toEqual(['whose-words']);
    expect(card?.morePositions).toBe(0);
    expect(card?.moreDisagreements).toBe(0);
    expect(card?.sources.map(({ id }) => id)).toContain('first');
  });

  test('says aloud that there is no statement', () => {
    const [position] = cardView(sample, 'example-platform')?.positions ?? [];
    expect(position).toMatchObject({ kind: 'none', words: null, credit: null, variants: [] });
  });

  test('is nothing for a company that the dossier does not have', () => {
    expect(cardView(sample, 'nobody')).toBeNull();
    expect(cardView(sample, 'speaker')).toBeNull();
  });

  test('is that of the story for no company', () => {
    const card = cardView(sample, null);
    expect(card?.company).toBeNull();
    expect(card?.reported).toHaveLength(1);
    expect(card?.positions.map(({ entity }) => entity)).toEqual([
      'example-platform',
      'example-bank',
    ]);
  });
});

describe('corroboration', () => {
  test('counts origins, not copies', () => {
    const [sentence] = cardView(sample, null)?.reported ?? [];
    expect(sentence?.corroboration.roots.map(({ id }) => id)).toEqual(['example-times']);
    expect(sentence?.corroboration.reports).toHaveLength(3);
  });

  test.each([
    ['one authority', 'Agency', ['example-times']],
    ['two authorities', 'Court', ['first', 'example-times']],
  ])('counts an authority once: %s', async (_, authority, roots) => {
    const official = await sampleDossier(({ sources: [first, , times] }) => {
      Object.assign(first, { kind: 'official-document', authority });
      Object.assign(times, { kind: 'official-document', authority: 'Agency' });
    });
    const [request] = recordView(official).matrix.rows;
    expect(request?.corroboration.roots.map(({ id }) => id)).toEqual(roots);
  });

  test('never counts a passage of unknown origin', () => {
    const row = recordView(sample).matrix.rows.find(({ claim }) => claim === 'everybody');
    expect(row?.corroboration.roots).toEqual([]);
    expect(row?.corroboration.unknownOrigin.map(({ id }) => id)).toEqual(['second']);
  });
});

describe('the whole record', () => {
  const view = recordView(sample);

  test('has a matrix of claims by sources', () => {
    expect(view.matrix.sources.map(({ id }) => id)).toEqual(['first', 'second', 'elsewhere']);
    const [request, everybody, notShared] = view.matrix.rows;
    expect(request?.cells).toEqual([
      { paragraphs: [1, 3], attribution: 'outlet', attributedTo: 'The Example Times', note: null },
      { paragraphs: [3], attribution: 'outlet', attributedTo: 'The Example Times', note: null },
      { paragraphs: [], attribution: 'none', attributedTo: null, note: null },
    ]);
    expect(everybody?.cells[0]).toBeNull();
    expect(everybody?.relations[0]?.text).toBe(request?.text);
    // A position's evidence is evidence for the claim that it states.
    expect(notShared?.cells[0]?.attributedTo).toBe('Speaker');
  });

  test('has quotations side by side, a timeline, and who copies whom', () => {
    expect(view.wordings.map(({ id }) => id)).toEqual(['bank-not-shared']);
    expect(view.timeline.map(({ id }) => id)).toEqual(['spring', 'report']);
    expect(view.lineage.shared).toEqual([
      { a: 'first', b: 'second', count: 2, about: ['example-platform', 'example-bank'] },
    ]);
    expect(view.lineage.restsOn).toContainEqual({
      from: 'first',
      on: 'example-times',
      count: 1,
      about: ['example-platform', 'example-bank'],
    });
  });

  test('says of each part which companies it is about', () => {
    const [first] = view.summary;
    expect(first?.about).toEqual(view.companies.map(({ id }) => id));
    expect(view.timeline.every(({ about }) => Array.isArray(about))).toBe(true);
    expect(view.lineage.passages[0]?.about).toContain('example-platform');
    expect(Object.keys(view.sourcesAbout)).toEqual(view.sources.map(({ id }) => id));
    expect(view.sourcesAbout.first).toContain('example-bank');
  });
});

describe('the built-in record', () => {
  const view = recordView(dossier);

  test('a sentence without any source is not from other coverage', () => {
    const none = dossier.pack.positions.find(({ kind }) => kind === 'none');
    if (!none) throw new Error('Every company has a statement.');
    const sentence = { text: 'No statement is on record.', refs: [`position:${none.id}`] };
    expect(sentenceView(dossier, sentence)).toMatchObject({
      citations: [],
      fromOtherCoverage: false,
    });
  });

  test('crosses a message boundary unchanged', () => {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    for (const id of [...dossier.companies.keys(), null]) {
      const card = cardView(dossier, id);
      expect(JSON.parse(JSON.stringify(card))).toEqual(card);
    }
  });

  test('has the seven companies, each with a position or the word that there is none', () => {
    const kinds = view.companies.map(({ id, positions }) => [id, positions[0]?.kind]);
    expect(kinds).toEqual([
      ['facebook', 'quotation'],
      ['jpmorgan-chase', 'quotation'],
      ['wells-fargo', 'quotation'],
      ['citigroup', 'quotation'],
      ['us-bancorp', 'quotation'],
      ['paypal', 'none'],
      ['american-express', 'none'],
    ]);
  });

  test('fits a glance: the central position first, a few more, and a count of the rest', () => {
    const card = cardView(dossier, 'facebook');
    const all = view.companies.find(({ id }) => id === 'facebook')?.positions ?? [];
    expect(card?.positions[0]?.words).toContain('implies incorrectly');
    expect(card?.positions.length).toBeLessThan(all.length);
    expect((card?.positions.length ?? 0) + (card?.morePositions ?? 0)).toBe(all.length);
    for (const id of [...dossier.companies.keys(), null]) {
      expect(JSON.stringify(cardView(dossier, id)).length, String(id)).toBeLessThan(60_000);
    }
  });

  test('lists every source that a card names, each once', () => {
    for (const id of [...dossier.companies.keys(), null]) {
      const card = cardView(dossier, id);
      const listed = card?.sources.map((source) => source.id) ?? [];
      const named = JSON.stringify(card?.positions).matchAll(/"source":\{"id":"([^"]+)"/g);
      expect(new Set(listed).size).toBe(listed.length);
      for (const [, source] of named) expect(listed).toContain(source);
    }
  });

  test("shows US Bancorp's answer as from other coverage", () => {
    expect(cardView(dossier, 'us-bancorp')?.positions[0]?.fromOtherCoverage).toBe(true);
  });

  test('does not let two copies of one sentence pass for two reports', () => {
    const row = view.matrix.rows.find(({ claim }) => claim === 'no-special-relationships');
    expect(row?.corroboration.reports.length).toBeGreaterThan(2);
    expect(row?.corroboration.roots).toHaveLength(1);
  });
});

test('the content hash does not depend on the order of keys, and does on content', async () => {
  expect(await contentHash({ a: 1, b: [2] })).toBe(await contentHash({ b: [2], a: 1 }));
  expect(await contentHash({ a: 1 })).not.toBe(await contentHash({ a: 2 }));
});

describe('words that a page prints', () => {
  test('have their position, how many reports carry them, and who credits them plainly', () => {
    const view = statementView(dossier, 'fb-special-relationships');
    expect(view?.corroboration.reports.map(({ id }) => id)).toEqual([
      'mywiloo',
      'delishogram',
      'washington-times',
      'mpr-newscut',
    ]);
    // Not the page that runs them on after somebody else's.
    expect(view?.credited.map(({ id }) => id)).toEqual([
      'delishogram',
      'washington-times',
      'mpr-newscut',
    ]);
    expect(view?.companyNames['wells-fargo']).toBe('Wells Fargo');
  });

  test.each(['fb-no-sharing', 'jpm-nothing-further', 'paypal-none', 'nothing-such', '__proto__'])(
    'are none of “%s”',
    (id) => {
      expect(statementView(dossier, id)).toBeNull();
      expect(cardView(dossier, 'facebook', id)?.statement).toBeNull();
    },
  );

  test('stand at the head of the card, and not again below', () => {
    const card = cardView(dossier, 'facebook', 'fb-idea');
    expect(card?.statement?.position.id).toBe('fb-idea');
    expect(card?.positions.map(({ id }) => id)).not.toContain('fb-idea');
    const cited = new Set(card?.sources.map(({ id }) => id));
    for (const { source } of card?.statement?.position.variants ?? []) {
      expect(cited).toContain(source.id);
    }
  });
});

describe('paragraphs that a page shares with reports', () => {
  const [passage] = sample.pack.lineage.filter(({ id }) => id === 'times');
  const hash = passage?.passages[0]?.hash ?? '';

  test('are counted once a report, by their hashes', () => {
    expect(sharedParagraphs(sample, [hash, hash, 'ffffffffffff'])).toEqual([
      { source: { id: 'first', site: 'first.example' }, count: 1 },
      { source: { id: 'second', site: 'second.example' }, count: 1 },
    ]);
    expect(sharedParagraphs(sample, ['ffffffffffff'])).toEqual([]);
    const shared = dossier.pack.lineage.find(({ id }) => id === 'special-relationships');
    const own = shared?.passages.find(({ source }) => source === 'mywiloo')?.hash ?? '';
    expect(sharedParagraphs(dossier, [own]).map(({ source }) => source.id)).toContain(
      'delishogram',
    );
  });

  test('have the same hash in a page as in a document', async () => {
    const text = 'The  bank\nsaid no. Café';
    expect(await paragraphHash(text)).toBe(documentHash(text));
    expect(await paragraphHash(` ${text.normalize('NFD')} `)).toBe(documentHash(text));
  });
});
