import { plainDate } from '../record/plain-date.ts';
import type {
  Citation,
  CompanyRecordView,
  CreditView,
  DisagreementView,
  PositionView,
  RecordView,
  SentenceView,
  SourceView,
} from '../record/views/view-types.ts';

/** The record as Markdown, in English as it is, with sources as numbered footnotes. */
export function recordMarkdown(view: RecordView): string {
  const numbers = new Map(view.sources.map(({ id }, i) => [id, i + 1]));
  const notes: Notes = (citations) => {
    const ids = [...new Set(citations.map(({ source }) => source.id))];
    const cited = ids.map((id) => numbers.get(id) ?? 0).sort((a, b) => a - b);
    return cited.map((number) => `[^${number}]`).join('');
  };
  return `${[
    `# ${plain(view.dossier.title)}`,
    `As of ${view.dossier.asOf.value}. Version ${view.dossier.version}, SHA-256 \`${view.dossier.hash}\`. Not a fact check.`,
    '## Summary',
    sentences(view.summary, notes),
    ...view.companies.flatMap((company) => companyPart(company, notes)),
    '## Where reports differ',
    ...view.disagreements.map((item) => disagreementPart(item, notes)),
    '## Timeline',
    view.timeline
      .map(({ date, text, citations }) => {
        const inferred = date.inferred === undefined ? '' : ' (inferred)';
        return `- ${plainDate(date)}${inferred}: ${plain(text)}${notes(citations)}`;
      })
      .join('\n'),
    '## Claims',
    view.matrix.rows
      .map(({ text, cells }) => {
        const sources = cells.flatMap((cell, i) => (cell ? (view.matrix.sources[i] ?? []) : []));
        return `- ${plain(text)}${notes(sources.map((source) => ({ source, quote: null })))}`;
      })
      .join('\n'),
    '## Known gaps',
    view.knownGaps.map((gap) => `- ${plain(gap)}`).join('\n'),
    '## Sources',
    view.sources.map((source, i) => `[^${i + 1}]: ${sourceLine(source)}`).join('\n'),
  ].join('\n\n')}\n`;
}

type Notes = (citations: readonly Citation[]) => string;

function companyPart(company: CompanyRecordView, notes: Notes): string[] {
  return [
    `## ${plain(company.name)}`,
    sentences([company.part, ...company.reported], notes),
    ...company.positions.map((position) => positionPart(position, notes)),
  ];
}

function positionPart(position: PositionView, notes: Notes): string {
  if (position.kind === 'none') return plain(position.gist);
  const { words, gist, variants, credit, otherCredits, entityName } = position;
  const said = [
    ...(credit === null ? [] : [creditText(credit, entityName)]),
    ...otherCredits.map((other) => `elsewhere ${creditText(other, entityName)}`),
    ...(position.kind === 'quotation' ? [] : [position.kind]),
  ].join('; ');
  const first = words === null ? plain(gist) : `> ${plain(words)}`;
  return `${first}${notes(variants)}\n\n${plain(said)}`;
}

function creditText({ speaker, role, to, date, source }: CreditView, entityName: string): string {
  return [
    speaker ?? entityName,
    ...(role === null ? [] : [role]),
    to.length === 0 ? 'recipient not reported' : `to ${to.join(' and ')}`,
    date === null ? 'date not reported' : plainDate(date),
    `according to ${source.site}`,
  ].join(', ');
}

function disagreementPart(item: DisagreementView, notes: Notes): string {
  const sides = item.sides.map(
    ({ says, sources }) => `- ${sources.map(({ site }) => site).join(', ')}: ${plain(says)}`,
  );
  const company = item.company
    ? [`- The company: ${plain(item.company.text)}${notes(item.company.citations)}`]
    : [];
  return [
    `### ${plain(item.line)}`,
    [...sides, ...company].join('\n'),
    plain(item.follows),
    `${plain(item.settled.text)}${notes(item.settled.citations)}`,
  ].join('\n\n');
}

function sentences(list: readonly SentenceView[], notes: Notes): string {
  return list.map(({ text, citations }) => `${plain(text)}${notes(citations)}`).join(' ');
}

function sourceLine({ headline, site, byline, published, url }: SourceView): string {
  const parts = [
    headline === null ? null : `“${headline}”`,
    site,
    byline,
    published && plainDate(published),
  ];
  const line = parts
    .filter((part) => part != null)
    .map(plain)
    .join(', ');
  return url === null ? line : `${line}, <${url}>`;
}

/** Text in which no character is taken for a sign of Markdown's. */
function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
