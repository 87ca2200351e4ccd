import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { publishedOf } from '../../../tools/dossier/finding/dates.ts';
import { type Found, find } from '../../../tools/dossier/finding/find.ts';
import type { FoundEvidence, FoundStatement } from '../../../tools/dossier/finding/statements.ts';
import { readFolder } from '../../../tools/dossier/reading/read-folder.ts';
import { COMPANIES, DATES, PUBLISHED, QUOTATIONS } from './stories/expected.ts';

const STORIES = fileURLToPath(new URL('stories', import.meta.url));

/** Everything that is found, each quotation with the statement that it is of. */
let found: Found;
let quotations: { file: string; evidence: FoundEvidence; statement: FoundStatement }[];

beforeAll(async () => {
  found = find((await readFolder(STORIES)).documents);
  quotations = found.statements.flatMap((statement) =>
    statement.evidence.map((evidence) => ({
      file: found.documents[evidence.document]?.from ?? '',
      evidence,
      statement,
    })),
  );
});

describe('quotations', () => {
  test.each(QUOTATIONS)('$file: “$exact”', ({ file, exact, company, person, to }) => {
    const one = quotations.find((other) => other.file === file && other.evidence.exact === exact);
    expect(one, 'is found').toBeDefined();
    if (!one) return;
    const { credit } = one.evidence;
    expect({ company: one.statement.entity, person: credit.person?.id }).toEqual({
      company,
      person,
    });
    expect(credit.kind === 'none' ? undefined : credit.to).toEqual(
      to === undefined ? undefined : expect.stringContaining(to),
    );
  });

  test('nothing else is taken for one: terms, titles, menus, scripts', () => {
    const expected = new Set(QUOTATIONS.map(({ file, exact }) => `${file} ${exact}`));
    const others = quotations.map(({ file, evidence }) => `${file} ${evidence.exact}`);
    expect(others.filter((one) => !expected.has(one))).toEqual([]);
  });
});

test.each(Object.entries(PUBLISHED))('%s was published on %s', (file, day) => {
  const document = found.documents.find(({ from }) => from === file);
  expect(document && (publishedOf(document)?.value ?? null)).toBe(day);
});

test('dates are those that stand in the reports, no more precise than there', () => {
  const dates = found.dates.map(({ date, place }) => [
    found.documents.find(({ id }) => id === place.source)?.from,
    date.value,
  ]);
  expect(dates).toEqual(DATES);
});

test('companies are told from people and outlets', () => {
  const ids = found.names.names.filter(({ kind }) => kind === 'company').map(({ id }) => id);
  expect(ids.sort()).toEqual(expect.arrayContaining(COMPANIES));
});

test('the copy is found beside what it copies', () => {
  const pairs = found.shared.passages.map(({ passages }) =>
    passages
      .map(({ source }) => source)
      .sort()
      .join(' '),
  );
  expect(new Set(pairs)).toEqual(new Set(['airline airline-copy']));
});
