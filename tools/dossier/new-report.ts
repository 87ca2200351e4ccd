import type { WithoutMarks } from '../record/draft-marks.ts';
import { publishedOf } from './finding/dates.ts';
import type { Found } from './finding/find.ts';

/** What a new draft holds, and what is to be done, as lines for people. */
export function newReport(
  found: Found,
  leftOut: readonly string[],
  { dir, marks }: { dir: string; marks: WithoutMarks },
): string[] {
  const { documents, statements, told, names, people, shared, dates } = found;
  const quotations = statements.flatMap(({ evidence }) => evidence);
  const count = (kind: string) => names.names.filter((one) => one.kind === kind).length;
  const credited = quotations.filter(({ credit }) => credit.kind !== 'none').length;
  return [
    ...documents.map((document) => {
      const { from, file, paragraphs } = document;
      const day = publishedOf(document)?.value ?? 'no date found';
      return `${from}: documents/${file}, ${paragraphs.length} paragraphs, ${day}`;
    }),
    ...leftOut.map((line) => `left out: ${line}`),
    '',
    `${quotations.length} quotations of ${statements.length} statements, ${credited} with a speaker`,
    `${told.length} sentences that tell what a company said, or that it would not`,
    `${shared.passages.length} shared passages${shared.isWhole ? '' : ': too much is alike, and not all was compared'}`,
    `${count('company')} names that seem to be companies', ${people.length} people's, ${count('outlet')} outlets'`,
    `${dates.length} dates`,
    ...whoSharesWithWhom(found),
    '',
    `Wrote ${dir}: ${marks.unchecked.length} entries, all unchecked, and ${marks.gaps.length} gaps.`,
    'Read each entry against its document, fill its gaps (they begin with ??), and take "unchecked" away.',
    `npm run dossier -- check ${dir}   names what is left.`,
  ];
}

/** For each pair of documents: how many passages they share, and which is the earlier, if both are dated. */
function whoSharesWithWhom({ shared, documents }: Found): string[] {
  const counts = new Map<string, number>();
  for (const { passages } of shared.passages) {
    const sources = [...new Set(passages.map(({ source }) => source))].sort();
    for (const [i, a] of sources.entries()) {
      for (const b of sources.slice(i + 1))
        counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
    }
  }
  const days = new Map(documents.map((document) => [document.id, publishedOf(document)?.value]));
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([pair, count]) => {
      const [a = '', b = ''] = pair.split(' ');
      const [first, second] = [days.get(a), days.get(b)];
      const order =
        first === undefined || second === undefined
          ? 'not both are dated'
          : first === second
            ? `both of ${first}`
            : `${first < second ? a : b} is the earlier`;
      return `  ${a} and ${b} share ${count}; ${order}`;
    });
}
