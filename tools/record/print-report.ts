import type { Coverage } from './coverage.ts';
import type { PageReport } from './pages.ts';
import type { SeedsReport } from './seeds.ts';

/** Prints what checks found: errors to standard error, the rest to standard output. */
export function printReport(...reports: readonly SeedsReport[]): void {
  for (const { errors, dossiers, notes, counts } of reports) {
    for (const line of errors) console.error(line);
    for (const { coverage, pages: given } of dossiers) {
      for (const item of coverage) printCoverage(item);
      if (given) printPages(given);
    }
    for (const note of notes) console.log(`note: ${note}`);
    const of = reports.length > 1 ? `${dossiers.map(({ name }) => name).join(', ')}: ` : '';
    console.log(
      `${of}${Object.entries(counts)
        .map(([what, n]) => `${n} ${what}`)
        .join(', ')}`,
    );
  }
  const { length } = reports.flatMap(({ errors }) => errors);
  console.log(length === 0 ? 'No errors.' : `${length} ${length === 1 ? 'error' : 'errors'}.`);
}

function printCoverage(coverage: Coverage): void {
  const { source, file, paragraphs, sentences, cited, notReporting, unaccounted } = coverage;
  const left = notReporting.map(({ paragraph, reason }) => `${paragraph} ${reason}`);
  console.log(`${source} (${file}): ${paragraphs} paragraphs, ${sentences} sentences`);
  console.log(`  cited: ${cited.join(' ')}`);
  console.log(`  not reporting: ${left.join(', ') || 'none'}`);
  console.log(`  unaccounted for: ${unaccounted.join(' ') || 'none'}`);
}

function printPages({ held, findings, notGiven, withoutHash }: PageReport): void {
  console.log(`other pages: ${held} places held, ${findings.length} not found`);
  console.log(`  page not given: ${notGiven.join(', ') || 'none'}`);
  console.log(`  without a hash: ${withoutHash.join(', ') || 'none'}`);
}
