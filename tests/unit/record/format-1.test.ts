import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../src/record/load.ts';
import { problemLine } from '../../../src/record/problem.ts';
import type { Pack } from '../../../src/record/schema.ts';
import { samplePack } from './sample.ts';

/** The sample as it was written in the first format. */
// biome-ignore lint/suspicious/noExplicitAny: it is of no type any more.
function oldPack(said: object): any {
  const raw = samplePack();
  raw.pack.format = 1;
  const [position] = raw.positions;
  const { kind, to } = position.evidence[0].attribution;
  position.evidence[0].attribution = { kind, to };
  Object.assign(position, { speaker: 'speaker', role: null, to: [], date: null }, said);
  return raw;
}

function creditsOf(raw: unknown) {
  const { pack, problems } = loadPack(raw, 'mine.json');
  expect(problems.map(problemLine)).toEqual([]);
  const [position] = (pack as Pack).positions;
  if (position === undefined || position.kind === 'none') throw new Error('no statement');
  return position.evidence.map(({ attribution }) => attribution);
}

describe('a record of the first format', () => {
  test('is read, with what it said of a position on the page that names the speaker', () => {
    const date = { value: '2020-03-02', precision: 'day' };
    expect(
      creditsOf(oldPack({ role: 'spokesperson', to: ['The Example Times'], date })),
    ).toMatchObject([
      {
        kind: 'named-speaker',
        to: 'Speaker, to The Example Times',
        speaker: 'speaker',
        role: 'spokesperson',
        recipients: ['The Example Times'],
        date: { ...date, inferred: expect.stringContaining('position as a whole') },
      },
      { kind: 'none' },
    ]);
  });

  test('without a speaker, on the page whose wording is shown', () => {
    const raw = oldPack({ speaker: null, to: ['AFP'] });
    raw.positions[0].evidence[0].attribution = { kind: 'company', to: 'the bank' };
    raw.entities.splice(2, 1);
    expect(creditsOf(raw)[0]).toMatchObject({ to: 'the bank, to AFP', recipients: ['AFP'] });
  });

  test('goes to no page that credits nobody', () => {
    const raw = oldPack({ speaker: null, to: ['AFP'] });
    raw.positions[0].wordingFrom = 'second';
    raw.positions[0].evidence.reverse();
    raw.positions[0].evidence[1].attribution = { kind: 'company', to: 'the bank' };
    raw.entities.splice(2, 1);
    expect(creditsOf(raw)).toMatchObject([
      { kind: 'none', fault: 'missing' },
      { to: 'the bank, to AFP', recipients: ['AFP'] },
    ]);
    for (const item of raw.positions[0].evidence) item.attribution = { kind: 'none' };
    expect(creditsOf(raw)).toEqual([{ kind: 'none' }, { kind: 'none' }]);
  });

  test('that is broken says so as ever', () => {
    const raw = oldPack({});
    raw.positions[0].evidence.push('a page');
    expect(loadPack(raw, 'mine.json').problems.map(problemLine)).toContainEqual(
      expect.stringContaining('positions[0].evidence[2]'),
    );
    raw.positions[0].evidence = 'none';
    expect(loadPack(raw, 'mine.json').pack).toBeNull();
    raw.positions = 7;
    expect(loadPack(raw, 'mine.json').pack).toBeNull();
  });
});
