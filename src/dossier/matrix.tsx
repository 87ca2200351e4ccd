import { joined, type MessageKey, t, tn } from '../i18n/text.ts';
import type { MatrixCell, MatrixRow, MatrixView, SourceView } from '../record/views/view-types.ts';
import { CREDITS, SECTIONS } from './labels.ts';
import { Section } from './section.tsx';

/** Claim by source: who makes each statement, and whom they credit for it. */
export function Matrix({ matrix }: { matrix: MatrixView }) {
  const sections = [...new Set(matrix.rows.map(({ section }) => section))];
  return (
    <Section id="matrix" title={t('matrixTitle')} hint={t('matrixHint')}>
      <ul class="legend">
        {Object.values(CREDITS).map(({ letter, label }) => (
          <li key={letter}>
            <b>{letter}</b> {t(label)}
          </li>
        ))}
      </ul>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="scroller" aria-label={t('matrixScroller')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('claim')}</th>
              {matrix.sources.map((source, i) => (
                <th key={source.id} scope="col">
                  <abbr title={source.site}>{i + 1}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section}>
              <tr>
                <th scope="rowgroup" colSpan={matrix.sources.length + 1} class="label">
                  {sectionName(section)}
                </th>
              </tr>
              {matrix.rows
                .filter((row) => row.section === section)
                .map((row) => (
                  <Row key={row.claim} row={row} sources={matrix.sources} />
                ))}
            </tbody>
          ))}
        </table>
      </section>
      <ol class="columns">
        {matrix.sources.map((source) => (
          <li key={source.id}>{source.site}</li>
        ))}
      </ol>
    </Section>
  );
}

function Row({ row, sources }: { row: MatrixRow; sources: readonly SourceView[] }) {
  const { roots, reports } = row.corroboration;
  const origin =
    roots.length === 0 ? t('originUnknown') : t('origin', joined(roots.map(({ site }) => site)));
  return (
    <tr id={`claim-${row.claim}`} data-item>
      <th scope="row">
        <span lang="en" dir="ltr">
          {row.text}
        </span>
        <span class="quiet">
          {tn('carriedBy', reports.length)} {origin}
        </span>
      </th>
      {row.cells.map((cell, i) => (
        <td key={sources[i]?.id}>{cell && <Cell cell={cell} />}</td>
      ))}
    </tr>
  );
}

function Cell({ cell }: { cell: MatrixCell }) {
  const { letter, label } = CREDITS[cell.attribution];
  const said = [
    t(label),
    ...(cell.attributedTo === null ? [] : [cell.attributedTo]),
    ...(cell.paragraphs.length === 0 ? [] : [t('paragraphs', joined(cell.paragraphs.map(String)))]),
    ...(cell.note === null ? [] : [cell.note]),
  ].join('. ');
  return (
    <abbr title={said}>
      <span aria-hidden="true">{letter}</span>
      <span class="visually-hidden">{said}</span>
    </abbr>
  );
}

function sectionName(section: string): string {
  const key = (SECTIONS as Record<string, MessageKey>)[section];
  return key === undefined ? section : t(key);
}
