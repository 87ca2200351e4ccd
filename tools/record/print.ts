import { plainDate } from '../../src/record/plain-date.ts';
import type { PartialDate } from '../../src/record/schema.ts';
import type {
  Citation,
  Corroboration,
  CreditView,
  DisagreementView,
  MatrixView,
  PositionView,
  RecordView,
  SentenceView,
} from '../../src/record/views/view-types.ts';

/** A record as plain text, complete: for reading it against its sources. */
export function recordText(view: RecordView): string {
  const { dossier, companies, matrix, lineage } = view;
  return [
    `# ${dossier.title}`,
    `as of ${date(dossier.asOf)}, version ${dossier.version}, content ${dossier.hash.slice(0, 12)}`,
    `## Summary`,
    ...view.summary.map(sentence),
    ...companies.flatMap((company) => [
      `## ${company.name}`,
      ...(company.alsoKnownAs ? [company.alsoKnownAs] : []),
      sentence(company.part),
      ...company.reported.map(sentence),
      ...company.positions.map(position),
    ]),
    `## Disagreements`,
    ...view.disagreements.map(disagreement),
    `## Timeline`,
    ...view.timeline.map((e) => `${date(e.date)}: ${e.text} ${citations(e.citations)}`),
    `## Claims`,
    ...matrixLines(matrix),
    `## Shared passages`,
    ...lineage.passages.map(({ likeness, passages, origin, originBasis, note }) => {
      const places = passages.map(({ source, paragraph }) => `${source} ¶${paragraph}`).join(', ');
      return `${likeness}: ${places}; from ${origin ?? 'unknown'} (${originBasis}). ${note}`;
    }),
    `## Sources`,
    ...view.sources.map((s) => {
      const at = s.published ? date(s.published) : 'undated';
      return `${s.id} [${s.group}, ${s.kind}] ${s.headline ?? 'no headline'}. ${s.site}, ${at}. ${s.quality} ${s.readThrough}`;
    }),
    `## Known gaps`,
    ...view.knownGaps,
    '',
  ].join('\n\n');
}

function sentence({ text, citations: cited, corroboration, fromOtherCoverage }: SentenceView) {
  const other = fromOtherCoverage ? ' (from other coverage)' : '';
  return `${text}${other} ${citations(cited)} ${roots(corroboration)}`;
}

function position(view: PositionView): string {
  const words = view.words ? `\n  words (${view.wordingFrom?.id}): ${view.words}` : '';
  const variants = view.variants.map((v) => {
    const fault = v.fault ? ` [${v.fault}]` : '';
    const said = v.quote ? `: ${v.quote.exact}` : '';
    const note = v.note ? ` (${v.note})` : '';
    const where = v.paragraph === null ? v.source.id : `${v.source.id} ¶${v.paragraph}`;
    return `\n  - ${where} ${v.form}, credited to ${v.attributedTo ?? 'nobody'}${fault}${said}${note}`;
  });
  const credits = [view.credit, ...view.otherCredits].flatMap((one) =>
    one === null ? [] : [`\n  credit: ${credit(one)}`],
  );
  const note = view.note ? `\n  note: ${view.note}` : '';
  return `* ${view.kind}: ${view.gist}${credits.join('')}${words}${variants.join('')}${note}`;
}

function credit({ speaker, role, to, date: when, source }: CreditView): string {
  const who = [speaker, role].filter(Boolean).join(', ') || 'nobody named';
  const whom = to.length > 0 ? `, to ${to.join(', ')}` : ', to whom not said';
  return `${who}${whom}, ${when ? date(when) : 'undated'} [${source.id}]`;
}

function disagreement({ line, aspect, sides, company, follows, settled }: DisagreementView) {
  const lines = sides.map((s) => `\n  - ${s.says} [${s.sources.map(({ id }) => id).join(', ')}]`);
  const said = company ? `\n  company: ${company.text}` : '';
  return `* ${aspect}: ${line}${lines.join('')}${said}\n  follows: ${follows}\n  settled by ${settled.by}: ${settled.text} ${citations(settled.citations)}`;
}

function matrixLines({ sources, rows }: MatrixView): string[] {
  return rows.map(({ claim, text, basis, cells, corroboration, relations, figures }) => {
    const made = cells.flatMap((cell, i) => {
      if (!cell) return [];
      const place = cell.paragraphs.length > 0 ? ` ¶${cell.paragraphs.join(',')}` : '';
      const note = cell.note ? ` (${cell.note})` : '';
      return [`\n  - ${sources[i]?.id}${place}: ${cell.attributedTo ?? 'no attribution'}${note}`];
    });
    const bears = relations.map((r) => `\n  ${r.type} (${r.aspect}): ${r.text} ${r.note ?? ''}`);
    const given = figures.map((f) => `\n  figure: ${f.value} ${f.unit}, ${f.source}`);
    return `* ${claim} [${basis}] ${text} ${roots(corroboration)}${made.join('')}${bears.join('')}${given.join('')}`;
  });
}

function citations(cited: readonly Citation[]): string {
  return `[${cited.map(({ source }) => source.id).join(', ')}]`;
}

function roots({ roots: origins, unknownOrigin }: Corroboration): string {
  const unknown = unknownOrigin.length > 0 ? `, origin unknown in ${unknownOrigin.length}` : '';
  return `{${origins.length} roots: ${origins.map(({ id }) => id).join(', ')}${unknown}}`;
}

function date(known: PartialDate): string {
  const text = plainDate(known);
  return known.inferred ? `${text} (inferred: ${known.inferred})` : text;
}
