import type { SpottingRules } from '../src/spotting/rules/rules-schema.ts';

/** Names to add, so that with today's there are some ten thousand. */
const COUNT = 10_000;

/** First words of real companies' names are often common words; so are these. */
const FIRST = [
  ...['First', 'American', 'United', 'National', 'Bank of', 'General', 'New', 'The', 'Pacific'],
  ...['Varen', 'Tolmex', 'Quistar', 'Brenwick', 'Ostavia', 'Lumendo', 'Kestrano', 'Fyndal'],
];
const SECOND = ['Harbor', 'Alder', 'Meridian', 'Summit', 'Tessera', 'Calder', 'Norvik', 'Pell'];
const LAST = ['Trust', 'Holdings', 'Financial', 'Savings', 'Bancshares', 'Credit', 'Payments'];

/** A dossier of companies that do not exist. Always the same. */
export function manyRules(): SpottingRules {
  const entities = Array.from({ length: COUNT }, (_, i) => ({
    entity: `company-${i}`,
    kind: 'bank' as const,
    long: [nameOf(i)],
    controls: [],
  }));
  return { dossier: 'many', entities, buttons: [] };
}

function nameOf(i: number): string {
  const pick = (list: readonly string[], by: number) => list[Math.floor(i / by) % list.length];
  const number = Math.floor(i / (FIRST.length * SECOND.length * LAST.length));
  const parts = [
    pick(FIRST, 1),
    pick(SECOND, FIRST.length),
    pick(LAST, FIRST.length * SECOND.length),
  ];
  return `${parts.join(' ')}${number > 0 ? ` ${'ABCDEFGHIJK'[number]}` : ''}`;
}
