import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../../manifest.json' with { type: 'json' };
import entities from '../../../seeds/facebook-bank-data-2018/entities.json' with { type: 'json' };
import names from '../../../seeds/facebook-bank-data-2018/names.json' with { type: 'json' };
import along from '../../../seeds/optional/credit-report-disputes-2025/entities.json' with {
  type: 'json',
};
import { forBrowser } from '../../../tools/build/manifest-variants.ts';
import { ANSWER_MOST, misfits } from '../../../tools/store/limits.ts';
import { partsOf, readListings } from '../../../tools/store/listing.ts';
import { PICTURES } from '../../../tools/store/pictures.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const listings = await readListings(join(root, 'store', 'listings'));
const languages = listings.map(({ language }) => language);

/** Chrome counts a word that comes more often as spam. */
const OFTEN = 5;
/** The story is told as Facebook's; the other companies are named in the record, not on a shelf. */
const NAMED = 'facebook';
const namesOf = (id: string) =>
  names.entities.flatMap(({ entity, long, short }) =>
    entity === id ? [...long, ...(short ?? []).map(({ name }) => name)] : [],
  );
const others = [
  ...names.entities.flatMap(({ entity }) => (entity === NAMED ? [] : namesOf(entity))),
  ...[...entities, ...along].filter(({ id }) => id !== NAMED).map(({ name }) => name),
];
/** As a word of its own, where its letters have words with spaces between them. */
const holds = (text: string, name: string) =>
  new RegExp(
    `(?<!\\p{Script=Latin})${name.replace(/[.&]/g, '\\$&')}(?!\\p{Script=Latin})`,
    'u',
  ).test(text);

it('there is one in every language of the interface', () => {
  expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ja', 'pt_BR']);
});

it('names of companies are told from words that begin like them', () => {
  const named = (text: string) => others.some((other) => holds(text, other));
  expect(['by JPMorgan Chase', 'اسم JPMorgan Chase', 'JPMorgan Chaseの名前'].map(named)).toEqual([
    true,
    true,
    true,
  ]);
  expect(['citizens', 'Citing it'].map(named)).toEqual([false, false]);
});

describe.each(listings)('$language', (listing) => {
  const { language, name, summary, description, searchTerms, screenshots } = listing;
  const said = [summary, description, ...searchTerms, ...screenshots].join('\n');

  it('has every part, within the limits of each store', () => {
    expect(misfits(listing)).toEqual([]);
    expect(screenshots.filter(Boolean)).toHaveLength(PICTURES.length);
    expect(searchTerms.filter(Boolean).length).toBeGreaterThan(0);
  });

  it('has the name and summary that stores read from the package', () => {
    const messages = JSON.parse(read(`public/_locales/${language}/messages.json`));
    expect(name).toBe(messages.extensionName.message);
    expect(summary).toBe(messages.extensionDescription.message);
  });

  it('names no company but the one that the story is told of, and that one seldom', () => {
    expect(others.filter((other) => holds(said, other))).toEqual([]);
    const times = namesOf(NAMED).flatMap((one) => said.split(one).slice(1)).length;
    expect(times).toBeGreaterThan(0);
    expect(times).toBeLessThanOrEqual(OFTEN);
    expect(searchTerms.filter((term) => namesOf(NAMED).some((one) => term.includes(one)))).toEqual(
      [],
    );
  });

  it('is laid out as the English one is', () => {
    const shape = (text: string) => text.split('\n').map((line) => line.slice(0, 2) === '• ');
    const english = listings.find((one) => one.language === 'en');
    expect(shape(description)).toEqual(shape(english?.description ?? ''));
  });
});

describe('answers', () => {
  const answers = partsOf(read('store/answers.md'), 2);
  const reasons = partsOf(answers.get('Permissions') ?? '', 3);

  it('give a reason for each permission of the built manifests, and for no other', () => {
    const built = (['chrome', 'firefox'] as const).map((target) =>
      forBrowser(manifest, target, '1.0.0'),
    );
    const asked = built.flatMap((one) => [
      ...(one.permissions as string[]),
      ...((one.optional_permissions ?? []) as string[]),
      ...((one.host_permissions as string[]).length > 0 ? ['host permissions'] : []),
    ]);
    expect([...reasons.keys()].sort()).toEqual([...new Set(asked)].sort());
  });

  it('fit into the forms', () => {
    const all = [answers.get('Single purpose') ?? '', ...reasons.values()];
    expect(all.filter((one) => one === '' || one.length > ANSWER_MOST)).toEqual([]);
  });

  it('say what else the stores ask', () => {
    for (const part of [
      'Remote code',
      'Data use',
      'Privacy policy',
      'Category',
      'Audience',
      'Notes for reviewers',
      'Notes for Firefox’s reviewers',
    ]) {
      expect(answers.get(part) ?? '', part).not.toBe('');
    }
  });
});

describe('a listing that does not fit', () => {
  const fitting = listings[0];
  if (fitting === undefined) throw new Error('There is no listing.');

  it.each([
    ['a long name', { name: 'x'.repeat(46) }],
    ['a long summary', { summary: 'x'.repeat(133) }],
    ['a short description', { description: 'x'.repeat(249) }],
    ['a long description', { description: 'x'.repeat(10_001) }],
    ['too many search terms', { searchTerms: Array.from({ length: 8 }, () => 'x') }],
    ['a long search term', { searchTerms: ['x'.repeat(31)] }],
    [
      'search terms of too many words',
      { searchTerms: ['a b c d e f g h i j k', 'a b c d e f g h i j k'] },
    ],
  ])('is told: %s', (_, part) => {
    expect(misfits({ ...fitting, ...part })).not.toEqual([]);
  });
});
