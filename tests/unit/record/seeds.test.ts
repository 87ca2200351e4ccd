import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtinPacks } from '../../../src/record/builtin.ts';
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
        /positions\.json: \[\d+\]\.speaker: Elisabeth Diana spoke for "facebook"/,
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
