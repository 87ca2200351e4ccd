import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { scoreDraft } from './score.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const documents = join(root, '../shared/reporting/documents');
const record = join(root, 'seeds/facebook-bank-data-2018');

test.skipIf(!existsSync(documents))('a draft finds what people put on record by hand', async () => {
  const { quotations, drafted, speakers, shared } = await scoreDraft(documents, record);
  expect(quotations.recorded).toBeGreaterThan(15);
  expect(quotations.found / quotations.recorded).toBeGreaterThanOrEqual(0.9);
  expect(drafted.recorded / drafted.all).toBeGreaterThanOrEqual(0.85);
  expect(speakers.right / speakers.given).toBeGreaterThanOrEqual(0.8);
  expect([...speakers.wrong, ...speakers.invented]).toEqual([]);
  expect(shared.found / shared.recorded).toBeGreaterThanOrEqual(0.9);
});
