import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtinPacks } from '../../../src/record/builtin-packs.ts';
import { readDocuments } from '../../../tools/record/document.ts';
import { jsonSchemaText, SCHEMA_FILE } from '../../../tools/record/json-schema.ts';
import { checkSeeds } from '../../../tools/record/seeds.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const seeds = join(root, 'seeds');
/** Stored beside the repository where it is worked on; never in it. */
const documentsDir = join(root, '..', 'shared', 'reporting', 'documents');
const documents = existsSync(documentsDir) ? await readDocuments(documentsDir) : undefined;

test('the seeds are sound', async () => {
  const { errors, counts } = await checkSeeds(seeds);
  expect(errors).toEqual([]);
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(0);
});

test('the extension loads what the check has seen', async () => {
  const { dossiers } = await checkSeeds(seeds);
  // Reading the rules of spotting fills in what they leave out.
  const record = (pack: object | null) => ({ ...pack, names: null });
  expect(builtinPacks().map(record)).toEqual(dossiers.map(({ pack }) => record(pack)));
});

test('the JSON Schema is current (npm run record:schema)', async () => {
  expect(await readFile(join(root, SCHEMA_FILE), 'utf8')).toBe(jsonSchemaText());
});

describe.skipIf(!documents)('against the stored documents', () => {
  test('there is no error, and every sentence is accounted for', async () => {
    const { errors, dossiers } = await checkSeeds(seeds, documents);
    expect(errors).toEqual([]);
    const coverage = dossiers.flatMap((dossier) => dossier.coverage);
    expect(coverage.map(({ file }) => file).sort()).toEqual([...(documents?.keys() ?? [])]);
    expect(coverage.flatMap(({ unaccounted }) => unaccounted)).toEqual([]);
  });
});

test('a document that no dossier reads is an error', async () => {
  const { errors } = await checkSeeds(seeds, new Map([['other.txt', ['One.']]]));
  expect(errors).toContain('other.txt: no dossier has this document');
});

describe('a copy of the seeds that is broken', () => {
  let copy: string;
  const file = (name: string) => join(copy, 'seeds', 'facebook-bank-data-2018', name);
  const errorsOf = async () => (await checkSeeds(join(copy, 'seeds'), documents)).errors;

  /** Replaces the first occurrence in a file; fails when there is none. */
  async function replace(name: string, before: string | RegExp, after: string): Promise<void> {
    const text = await readFile(file(name), 'utf8');
    const changed = text.replace(before, after);
    expect(changed).not.toBe(text);
    await writeFile(file(name), changed);
  }

  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'on-record-seeds-'));
    await cp(seeds, join(copy, 'seeds'), { recursive: true });
  });
  afterEach(() => rm(copy, { recursive: true, force: true }));

  const AT = 'seeds/facebook-bank-data-2018/';

  test('by a syntax error', async () => {
    await writeFile(file('claims.json'), '[{');
    expect(await errorsOf()).toEqual([expect.stringContaining(`${AT}claims.json: is not JSON: `)]);
  });

  test('by a swapped speaker', async () => {
    await replace('positions.json', '"speaker": "patricia-wexler"', '"speaker": "elisabeth-diana"');
    expect(await errorsOf()).toEqual([
      expect.stringMatching(
        /positions\.json: \[\d+\]\.evidence\[0\]\.attribution\.speaker: Elisabeth Diana spoke for "facebook"/,
      ),
    ]);
  });

  test('by a dangling id', async () => {
    await replace('summaries.json', '"claim:request"', '"claim:no-request"');
    expect(await errorsOf()).toEqual([
      `${AT}summaries.json: story[0].refs[0]: there is no claim "no-request"`,
    ]);
  });

  test('by a missing source', async () => {
    await replace('sources.json', '"id": "fortune"', '"id": "fortunes"');
    const errors = await errorsOf();
    expect(errors.length).toBeGreaterThan(0);
    for (const line of errors) expect(line).toContain('there is no source "fortune"');
  });

  test('by a summary sentence without references', async () => {
    await replace('summaries.json', /"refs": \[[^\]]*\]/, '"refs": []');
    expect(await errorsOf()).toEqual([
      `${AT}summaries.json: story[0].refs: a sentence needs at least one reference`,
    ]);
  });

  /** In positions.json: what is put in the place of what, and what is said of it. */
  const FAULTS: Readonly<Record<string, readonly [before: RegExp, after: string, said: RegExp]>> = {
    'a speaker moved to a page that credits the company': [
      /("to": "Facebook, in its statement to AFP",)(?=\s+"recipients")/,
      '$1 "speaker": "elisabeth-diana",',
      /attribution\.speaker: does not go with the kind "company"/,
    ],
    'a recipient added': [
      /("to": "Facebook, in an email")/,
      '$1, "recipients": ["AFP"]',
      /attribution\.recipients\[0\]: the page's credit, "Facebook, in an email", does not say "to AFP"/,
    ],
    'a recipient added, to the credit as well': [
      /"to": "Facebook, in an email"/,
      '"to": "Facebook, in an email to TechCrunch", "recipients": ["TechCrunch"]',
      /says "TechCrunch", which paragraph 6 of "delishogram" does not/,
    ],
    'a day sharpened': [
      /("value": "2018-08)(",\s+"precision": ")month(",\s+"inferred": "The page, of 10 August)/,
      '$1-06$2day$3',
      /attribution\.date: neither the reason nor the address says 6 August 2018/,
    ],
    'a day that the page does not give': [
      /("to": "Facebook, in an email")/,
      '$1, "date": { "value": "2018-08-06", "precision": "day", "words": "Monday" }',
      /says "Monday", which paragraph 6 of "delishogram" does not/,
    ],
    'a statement repeated with another date': [
      /("to": "Facebook, in a statement on Monday",\s+"date": \{\s+"value": "2018-08-0)6/,
      '$15',
      /2018-08-05 is not the date of "facebook-statement", 2018-08-06: one statement has one date/,
    ],
    'a quotation cut': [
      /contracts with banks or credit-card companies to use their customers' purchase data for ads/,
      'contracts with banks',
      /quote\.exact: is cut: in the document the quotation goes on in paragraph 5 of "mywiloo"/,
    ],
    'evidence pointed at the wrong paragraph': [
      /("source": "delishogram",\s+"paragraph": )6/,
      '$17',
      /hash: the hash of paragraph 7 is \w{12}, not/,
    ],
    'a role made up': [
      /"role": "the spokesperson"/,
      '"role": "the vice president"',
      /says "the vice president", which paragraph 11 of "ecommerce-journal" does not/,
    ],
    'a statement of another company': [
      /"restsOn": \["jpmorgan-to-journal"\]/,
      '"restsOn": ["facebook-to-journal"]',
      /"facebook-to-journal" speaks for "facebook", not for "jpmorgan-chase"/,
    ],
  };

  test.skipIf(!documents).each(Object.entries(FAULTS))(
    'by %s',
    async (_, [before, after, said]) => {
      await replace('positions.json', before, after);
      const errors = await errorsOf();
      expect(errors).toContainEqual(expect.stringMatching(said));
      for (const line of errors) expect(line).toMatch(/positions\.json: \[\d+\]/);
    },
  );

  test.skipIf(!documents)('by one changed letter in a quotation', async () => {
    await replace('positions.json', 'this is not true', 'this is not trve');
    expect(await errorsOf()).toEqual([
      expect.stringMatching(
        /positions\.json: \[\d+\]\.evidence\[\d+\]\.quote\.exact: does not stand/,
      ),
    ]);
  });

  test.skipIf(!documents)('by a wrong hash', async () => {
    await replace('claims.json', /"hash": "[0-9a-f]{12}"/, '"hash": "000000000000"');
    expect(await errorsOf()).toEqual([
      expect.stringMatching(/claims\.json: \[0\]\.evidence\[0\]\.hash: the hash of paragraph 1 is/),
    ]);
  });
});
