import type { Check, Finding } from '../../src/record/check/finding.ts';
import { plainDate } from '../../src/record/plain-date.ts';
import type { PartialDate, PositionEvidence, Source } from '../../src/record/schema.ts';

/**
 * A day is a page's own: in its words, or arrived at in a way that is said; no later than the page;
 * and one statement has one date, wherever it is quoted.
 */
export const checkStatementDates: Check = (pack) => {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  return [
    ...pack.sources.flatMap(({ published, url }, i) =>
      checkDay(published, url, ['sources', i, 'published']),
    ),
    ...pack.positions.flatMap((position, i) =>
      position.kind === 'none'
        ? []
        : position.evidence.flatMap((evidence, j) =>
            checkDate(evidence, sources, ['positions', i, 'evidence', j]),
          ),
    ),
  ];
};

type Path = readonly (string | number)[];
type Sources = ReadonlyMap<string, Source>;

function checkDate(
  { source, attribution: { date }, restsOn }: PositionEvidence,
  sources: Sources,
  at: Path,
): Finding[] {
  if (date === undefined) return [];
  const path = [...at, 'attribution', 'date'];
  const found = checkDay(date, null, path);
  if (date.words === undefined && date.inferred === undefined) {
    const reason = 'needs the page’s own words for it, or how it was arrived at';
    found.push({ path, reason });
  }
  const published = sources.get(source)?.published;
  if (published && date.value > lastDay(published.value)) {
    const reason = `${date.value} is later than the page, of ${published.value}`;
    found.push({ path, reason });
  }
  for (const id of restsOn) {
    const statement = sources.get(id);
    if (statement?.kind !== 'company-statement' || !statement.published) continue;
    const [here, there] = [plainDate(date), plainDate(statement.published)];
    if (here === there) continue;
    const reason = `${here} is not the date of "${id}", ${there}: one statement has one date`;
    found.push({ path, reason });
  }
  return found;
}

/** A day that is inferred is named in the reason for it, or stands in the page's address. */
function checkDay(date: PartialDate | null, url: string | null, path: Path): Finding[] {
  if (date?.precision !== 'day' || date.inferred === undefined) return [];
  const [year, month, day] = date.value.split('-').map(Number) as [number, number, number];
  const named = `${day} ${MONTHS[month - 1]} ${year}`;
  const digits = date.value.replaceAll('-', '');
  if (date.inferred.includes(named) || url?.replaceAll(/\D/g, '').includes(digits)) return [];
  return [{ path, reason: `neither the reason nor the address says ${named}` }];
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** The last text that a date of this precision may have: `2018-08` before `2018-08-99`. */
const lastDay = (value: string) => `${value}-99-99`.slice(0, 10);
