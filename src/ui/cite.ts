import { plainDate } from '../record/plain-date.ts';
import type {
  CardView,
  DossierView,
  PositionView,
  SourceView,
} from '../record/views/view-types.ts';

/** A CSL-JSON item (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage' | 'broadcast' | 'dataset' | 'interview';
  readonly title: string;
  readonly 'container-title'?: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly URL?: string;
  readonly version?: string;
  readonly note?: string;
}

const TYPES = {
  'original-reporting': 'article-newspaper',
  wire: 'article-newspaper',
  aggregation: 'webpage',
  reprint: 'webpage',
  broadcast: 'broadcast',
  'official-document': 'webpage',
  'company-statement': 'webpage',
} as const;

/** A source as a CSL-JSON item; its date has no more parts than are known. */
export function cslItem(source: SourceView): CslItem {
  const { published } = source;
  return {
    id: source.id,
    type: TYPES[source.kind],
    title: source.headline ?? source.site,
    'container-title': source.site,
    ...(source.byline === null ? {} : { author: [{ literal: source.byline }] }),
    // The format has no date that is only the latest possible.
    ...(published === null || published.by
      ? {}
      : { issued: { 'date-parts': [published.value.split('-').map(Number)] } }),
    ...(source.url === null ? {} : { URL: source.url }),
  };
}

/** The dossier itself as a CSL-JSON item. */
export function cslDossier(dossier: DossierView): CslItem {
  return {
    id: dossier.id,
    type: 'dataset',
    title: dossier.title,
    'container-title': 'On Record',
    author: [{ literal: dossier.curator }],
    issued: { 'date-parts': [dossier.asOf.value.split('-').map(Number)] },
    version: dossier.version,
    note: `SHA-256 ${dossier.hash}`,
  };
}

/** What a card is cited by: the company's words if it has any, else what was reported. */
export type CitationFormat = 'plain' | 'markdown' | 'csl';

/** A citation of a card, in English as the record is, ready to be pasted. */
export function citeCard(view: CardView, format: CitationFormat): string {
  if (format === 'csl') {
    return JSON.stringify([cslDossier(view.dossier), ...view.sources.map(cslItem)], null, 2);
  }
  const link = format === 'markdown' ? markdownLink : plainLink;
  const own = view.company === null ? [] : view.positions;
  const pointedAt = view.statement ? [view.statement.position] : own;
  const said = pointedAt.filter(({ words }) => words !== null);
  const lines = said.slice(0, 1).flatMap((position) => statement(position, link));
  const reported = view.reported.map(({ text }) => text).join(' ');
  return [...(lines.length > 0 ? lines : [reported]), dossierLine(view.dossier)].join('\n');
}

type Link = (source: SourceView) => string;

function statement(position: PositionView, link: Link): string[] {
  const { speaker = null, role = null, to = [], date = null } = position.credit ?? {};
  const who = [speaker ?? position.entityName, role]
    .concat(speaker === null ? [] : [position.entityName])
    .filter((part) => part !== null);
  const whom = to.length > 0 ? `, to ${to.join(' and ')}` : '';
  const when = date === null ? '' : `, ${plainDate(date)}`;
  const from = position.wordingFrom === null ? [] : [`As quoted by ${link(position.wordingFrom)}.`];
  return [`“${position.words}” (${who.join(', ')}${whom}${when})`, ...from];
}

const parts = (source: SourceView) => ({
  title: source.headline ?? source.site,
  rest: [
    source.headline === null ? null : source.site,
    source.published && plainDate(source.published),
  ]
    .filter((part) => part != null)
    .join(', '),
});

const plainLink: Link = (source) => {
  const { title, rest } = parts(source);
  return [`“${title}”`, rest, source.url].filter(Boolean).join(', ');
};

const markdownLink: Link = (source) => {
  const { title, rest } = parts(source);
  const name =
    source.url === null
      ? title
      : `[${escaped(title)}](${source.url.replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'))})`;
  return [name, rest].filter(Boolean).join(', ');
};

function escaped(text: string): string {
  return text.replace(/[\\[\]*_`]/g, '\\$&');
}

function dossierLine(dossier: DossierView): string {
  const { title, version, asOf, hash } = dossier;
  return `On Record, ${title}, version ${version}, as of ${asOf.value} (SHA-256 ${hash.slice(0, 12)}).`;
}
