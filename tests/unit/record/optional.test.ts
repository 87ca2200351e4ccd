import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { paragraphHash, readDocuments } from '../../../tools/record/document.ts';
import { OPTIONAL_DOCUMENTS } from '../../../tools/record/dossier-folders.ts';
import { checkSeeds } from '../../../tools/record/seeds.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const optional = join(root, 'seeds', 'optional');
const documents = await readDocuments(join(root, OPTIONAL_DOCUMENTS));

test('the optional records agree with their documents, sentence by sentence', async () => {
  const { errors, notes, dossiers } = await checkSeeds(optional, documents);
  expect(errors).toEqual([]);
  expect(notes).toEqual([]);
  const coverage = dossiers.flatMap((dossier) => dossier.coverage);
  expect(coverage.map(({ file }) => file).sort()).toEqual([...documents.keys()]);
  for (const { cited, unaccounted } of coverage) {
    expect(cited.length).toBeGreaterThan(0);
    expect(unaccounted).toEqual([]);
  }
});

test('each document is accounted for: title, address, and that it may be carried', async () => {
  const readme = await readFile(join(root, OPTIONAL_DOCUMENTS, 'README.md'), 'utf8');
  const { dossiers } = await checkSeeds(optional, documents);
  const sources = dossiers.flatMap(({ pack }) => pack?.sources ?? []);
  const stored = sources.filter(({ document }) => document !== undefined);
  expect(stored.map(({ document }) => document?.file).sort()).toEqual([...documents.keys()]);
  for (const { document, headline, url } of stored) {
    const row = readme.split('\n').find((line) => line.includes(`\`${document?.file}\``));
    expect(row).toContain(headline);
    expect(row).toContain(url);
    expect(new URL(url ?? '').hostname).toMatch(/\.gov$/);
  }
  expect(readme).toContain('17 U.S.C. § 105');
});

test('the folder of seeds and the optional one are checked apart', async () => {
  const inSeeds = (await checkSeeds(join(root, 'seeds'))).dossiers.map(({ name }) => name);
  const inOptional = (await checkSeeds(optional)).dossiers.map(({ name }) => name);
  expect(inOptional).toEqual((await readdir(optional)).sort());
  expect(inSeeds.filter((name) => inOptional.includes(name) || name === 'optional')).toEqual([]);
});

describe('a copy that is broken', () => {
  let copy: string;
  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'on-record-optional-'));
    await cp(optional, join(copy, 'seeds', 'optional'), { recursive: true });
  });
  afterEach(() => rm(copy, { recursive: true, force: true }));

  const AT = 'seeds/optional/credit-report-disputes-2025/';
  const dir = () => join(copy, 'seeds', 'optional');

  async function errorsWith(
    name: string,
    before: RegExp,
    after: string,
  ): Promise<readonly string[]> {
    const file = join(dir(), 'credit-report-disputes-2025', `${name}.json`);
    const text = await readFile(file, 'utf8');
    expect(text).toMatch(before);
    await writeFile(file, text.replace(before, after));
    return (await checkSeeds(dir(), documents)).errors;
  }

  const CASES: Readonly<Record<string, readonly [string, RegExp, string, RegExp]>> = {
    'by a word of a document that is changed': [
      'claims',
      /"exact": "Sham Investigations"/,
      '"exact": "Shame Investigations"',
      /claims\.json: \[\d+\]\.evidence\[\d+\]\.quote\.exact: does not stand in paragraph 10 of "cfpb-experian"/,
    ],
    'by a sentence that is forgotten': [
      'sources',
      /"paragraph": 9,\s+"hash": "[0-9a-f]{12}",\s+"reason": "boilerplate",\s+"note": "A link."/,
      '"paragraph": 8, "hash": "bc65c81a5a0d", "reason": "boilerplate"',
      /sources\.json: \[0\]\.document: sentence 9\.1 of cfpb-equifax\.txt is neither cited/,
    ],
    'by a passage that both pages have and lineage does not': [
      'lineage',
      /"paragraph": 14,/,
      '"paragraph": 3,',
      /lineage\.json: \[6\]\.passages\[0\]\.hash: the hash of paragraph 3 is/,
    ],
    "by a document's words in ours": [
      'claims',
      /"text": "Under the Fair Credit Reporting Act consumers may dispute [^"]+"/,
      '"text": "Consumers have the right to dispute incomplete or inaccurate information."',
      /claims\.json: \[\d+\]\.text: repeats a document's words: "the right to dispute incomplete or"/,
    ],
    'by a motion that is dated to the day': [
      'positions',
      /"by": true,\s+"inferred": "The page gives no day for the motion; the court granted it on 6 August 2025\."/,
      '"words": "July 1, 2025"',
      /positions\.json: \[0\]\.evidence\[0\]\.attribution\.date: says "July 1, 2025", which paragraph 4/,
    ],
  };

  test.each(Object.entries(CASES))('%s', async (_, [name, before, after, said]) => {
    const errors = await errorsWith(name, before, after);
    expect(errors).toContainEqual(expect.stringMatching(said));
    for (const line of errors) expect(line.startsWith(AT)).toBe(true);
  });

  test('by a document that changed after it was read', async () => {
    const changed = new Map(documents);
    const text = (documents.get('cfpb-experian.txt') ?? []).map((one) =>
      one.replace('Discovery is ongoing.', 'Discovery has closed.'),
    );
    expect(paragraphHash(text.join(' '))).not.toBe(
      paragraphHash((documents.get('cfpb-experian.txt') ?? []).join(' ')),
    );
    changed.set('cfpb-experian.txt', text);
    const { errors } = await checkSeeds(dir(), changed);
    expect(errors).toContainEqual(expect.stringMatching(/the hash of paragraph 4 is \w{12}, not/));
  });
});
