import type { Coverage } from './coverage.ts';
import type { PageReport } from './pages.ts';
import type { SeedsReport } from './seeds.ts';

/** Prints what a check found: errors to standard error, the rest to standard output. */
export function printReport(report: SeedsReport): void {
  for (const line of report.errors) console.error(line);
  for (const { coverage, pages: given } of report.dossiers) {
    for (const item of coverage) printCoverage(item);
    if (given) printPages(given);
  }
  for (const note of report.notes) console.log(`note: ${note}`);
  const counts = Object.entries(report.counts).map(([what, count]) => `${count} ${what}`);
  console.log(counts.join(', '));
  const { length } = report.errors;
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
