import { Fragment } from 'preact';
import { joined, type MessageKey, t, tn } from '../i18n/text.ts';
import type { MatrixCell, MatrixRow, MatrixView, SourceView } from '../record/views/view-types.ts';
import { CREDITS, SECTIONS } from '../ui/labels.ts';
import { typeset } from '../ui/typeset.ts';
import { Permalink } from './item.tsx';
import { Section } from './section.tsx';

/** More columns than this cannot be read side by side. */
const MOST_COLUMNS = 6;

/** Claim by source: who makes each statement, and whom they credit for it. */
export function Matrix({ matrix }: { matrix: MatrixView }) {
  const sections = [...new Set(matrix.rows.map(({ section }) => section))];
  const columns = matrix.sources.filter(({ group }) => group === 'seeded').slice(0, MOST_COLUMNS);
  return (
    <Section id="matrix" title={t('matrixTitle')} hint={t('matrixHint')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <section class="scroller" aria-label={t('matrixScroller')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('claim')}</th>
              {columns.map((source) => (
                <th key={source.id} scope="col" aria-label={source.site}>
                  <SiteName site={source.site} />
                </th>
              ))}
              <th scope="col">{t('otherReports')}</th>
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section} class="group">
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 2} class="label">
                  {sectionName(section)}
                </th>
              </tr>
              {matrix.rows
                .filter((row) => row.section === section)
                .map((row) => (
                  <Row key={row.claim} row={row} sources={matrix.sources} columns={columns} />
                ))}
            </tbody>
          ))}
        </table>
      </section>
    </Section>
  );
}

/** An address may be broken after a dot or a hyphen, and nowhere else. Read aloud, the breaks are spaces. */
function SiteName({ site }: { site: string }) {
  return site.split(/(?<=[.-])/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
}

interface RowProps {
  row: MatrixRow;
  sources: readonly SourceView[];
  columns: readonly SourceView[];
}

function Row({ row, sources, columns }: RowProps) {
  const { roots, reports } = row.corroboration;
  const cellOf = new Map(sources.map(({ id }, i) => [id, row.cells[i] ?? null]));
  const others = sources.filter((source) => !columns.includes(source) && cellOf.get(source.id));
  const origin =
    roots.length === 0 ? t('originUnknown') : t('origin', joined(roots.map(({ site }) => site)));
  return (
    <tr id={`claim-${row.claim}`} class="item" data-item data-about={row.about.join(' ')}>
      <th scope="row">
        <span lang="en" dir="ltr">
          {typeset(row.text)}
        </span>
        <span class="quiet">
          {tn('carriedBy', reports.length)} {origin} {t('creditedWhom', creditsOf(row))}
        </span>
      </th>
      {columns.map(({ id }) => (
        <td key={id}>
          <Cell cell={cellOf.get(id) ?? null} />
        </td>
      ))}
      <td>
        {others.length > 0 && (
          <details>
            <summary>{tn('reportsCount', others.length)}</summary>
            <ul>
              {others.map(({ id, site }) => (
                <li key={id}>
                  <b>{site}</b> <Cell cell={cellOf.get(id) ?? null} />
                </li>
              ))}
            </ul>
          </details>
        )}
        {/* Not in the row's header: that is said before each of its cells. */}
        <Permalink id={`claim-${row.claim}`} name={row.text} />
      </td>
    </tr>
  );
}

/** Whom a report credits, in words, and where it says so. */
function Cell({ cell }: { cell: MatrixCell | null }) {
  if (cell === null) return null;
  const { paragraphs, note } = cell;
  return (
    <>
      <span class={cell.attribution === 'none' ? 'quiet' : ''}>{creditedIn(cell)}</span>
      {paragraphs.length > 0 && (
        <span class="quiet"> {t('paragraphs', joined(paragraphs.map(String)))}</span>
      )}
      {note !== null && (
        <span class="note quiet" lang="en" dir="ltr">
          {typeset(note)}
        </span>
      )}
    </>
  );
}

function creditedIn({ attribution, attributedTo }: MatrixCell): string {
  return attributedTo ?? t(CREDITS[attribution]);
}

/** “The Wall Street Journal (4) and nobody (3)”: most often credited first. */
function creditsOf({ cells }: MatrixRow): string {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (cell) counts.set(creditedIn(cell), (counts.get(creditedIn(cell)) ?? 0) + 1);
  }
  const most = [...counts].sort(([, a], [, b]) => b - a);
  return joined(most.map(([whom, count]) => (count === 1 ? whom : `${whom} (${count})`)));
}

function sectionName(section: string): string {
  const key = (SECTIONS as Record<string, MessageKey>)[section];
  return key === undefined ? section : t(key);
}
