import type { PartialDate } from '../schema.ts';
import type { Check, Finding } from './finding.ts';

/** The timeline runs forward, and nothing is later than the date the dossier speaks for. */
export const checkDates: Check = (pack) => {
  const found: Finding[] = [];
  const { asOf } = pack.pack;
  const notAfter = (date: PartialDate | null, path: (string | number)[]) => {
    if (date && firstDay(date) > lastDay(asOf)) {
      found.push({ path, reason: `${date.value} is later than the as-of date ${asOf.value}` });
    }
  };
  for (const [i, source] of pack.sources.entries()) {
    notAfter(source.published, ['sources', i, 'published']);
  }
  for (const [i, position] of pack.positions.entries()) {
    if (position.kind === 'none') continue;
    for (const [j, { attribution }] of position.evidence.entries()) {
      const path = ['positions', i, 'evidence', j, 'attribution', 'date'];
      notAfter(attribution.date ?? null, path);
    }
  }
  for (const [i, entry] of pack.timeline.entries()) {
    notAfter(entry.date, ['timeline', i, 'date']);
    const before = pack.timeline[i - 1];
    if (before && firstDay(before.date) > firstDay(entry.date)) {
      const reason = `${entry.date.value} stands after ${before.date.value}`;
      found.push({ path: ['timeline', i, 'date'], reason });
    }
  }
  return found;
};

function firstDay({ value }: PartialDate): string {
  return `${value}-01-01`.slice(0, 10);
}

/** The last day a partial date may mean, for comparison only: every month ends on a 31st. */
function lastDay({ value }: PartialDate): string {
  return `${value}${'-12-31'.slice(value.length === 4 ? 0 : 3)}`.slice(0, 10);
}
