import { expect, test } from 'vitest';
import { openDossier } from '../../../src/record/dossier.ts';
import { leftOutOf, MOST_SHOWN, shownPart } from '../../../src/record/shown-part.ts';
import { cardView } from '../../../src/record/views/card-view.ts';
import { recordView } from '../../../src/record/views/record.ts';
import { workDone } from '../work-done.ts';
import { samplePack } from './sample.ts';

test('a record that a page bears is drawn whole', async () => {
  const dossier = await openDossier(samplePack() as never);
  expect(shownPart(dossier)).toBe(dossier);
  expect(leftOutOf(dossier)).toBe(0);
});

test('of tens of thousands of claims and companies the first are drawn, in no time that grows with both', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: more of the same.
  const pack = samplePack() as any;
  const [bank] = pack.entities;
  for (let i = 0; i < 30_000; i++) {
    pack.claims.push({ ...pack.claims[0], id: `claim-${i}`, relations: [] });
    pack.entities.push({ ...bank, id: `bank-${i}` });
    pack.positions.push({ kind: 'none', id: `none-${i}`, entity: `bank-${i}`, gist: 'Nothing.' });
  }
  const dossier = await openDossier(pack);
  const start = workDone();
  const view = recordView(shownPart(dossier));
  expect(view.matrix.rows).toHaveLength(MOST_SHOWN);
  expect(view.companies).toHaveLength(MOST_SHOWN);
  expect(leftOutOf(dossier)).toBeGreaterThan(87_000);
  expect(cardView(dossier, null)?.positions.length).toBeLessThanOrEqual(30);
  expect(cardView(dossier, 'bank-29999')?.positions).toHaveLength(1);
  expect(workDone() - start).toBeLessThan(5_000);
});
