import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startRecord } from '../../../tools/dossier/new.ts';
import { OPTIONAL_DOCUMENTS } from '../../../tools/record/dossier-folders.ts';

/** `docs/adding-a-dossier.md` makes the optional record step by step; what it says comes true. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const text = await readFile(join(root, 'docs', 'adding-a-dossier.md'), 'utf8');
const section = text.slice(
  text.indexOf('## A small story'),
  text.indexOf('## Another company in a dossier'),
);
const finished = join(root, 'seeds', 'optional', 'credit-report-disputes-2025');

const WORDS: Readonly<Record<string, number>> = { two: 2, four: 4, seven: 7, ten: 10, no: 0 };

test('the draft has what the text says that it finds', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'on-record-walk-'));
  try {
    const documents = join(folder, 'documents');
    const isText = (path: string) =>
      path === join(root, OPTIONAL_DOCUMENTS) || path.endsWith('.txt');
    await cp(join(root, OPTIONAL_DOCUMENTS), documents, { recursive: true, filter: isText });
    const dir = join(folder, 'draft');
    const said = (await startRecord({ dir, documents, id: undefined, title: 'Test' })).join('\n');
    const read = async (name: string) => JSON.parse(await readFile(join(dir, name), 'utf8'));
    const [, companies, names, dates, passages, quotations] =
      /finds (\w+) companies under (\w+) names, (\w+) dates and (\w+) shared passages, (\w+) quotation/.exec(
        section,
      ) ?? [];
    const number = (word = '') => WORDS[word];
    expect(await read('entities.json')).toHaveLength(number(companies) ?? -1);
    expect(await read('lineage.json')).toHaveLength(number(passages) ?? -1);
    expect(await read('timeline.json')).toHaveLength(number(dates) ?? -1);
    expect(await read('claims.json')).toEqual([]);
    expect(said).toContain(`${number(quotations)} quotations`);
    expect(said).toContain(`${number(names)} names that seem to be companies'`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('the claim that it prints is the one of the finished record', async () => {
  const printed = /^ {6}(\{\n.*?\n {6}\})$/ms.exec(section)?.[1] ?? '';
  const claim = JSON.parse(printed);
  const claims: { id: string }[] = JSON.parse(
    await readFile(join(finished, 'claims.json'), 'utf8'),
  );
  expect(claims.find(({ id }) => id === claim.id)).toEqual(claim);
  // The text has "the other thirty" besides this one and the one that goes with it.
  expect(claims).toHaveLength(2 + 30);
});

test('it speaks of every part that a record has', async () => {
  for (const name of await readdir(finished)) expect(section).toContain(`\`${name}\``);
});
