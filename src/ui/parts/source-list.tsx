import { dateText } from '../../i18n/date-text.ts';
import { t } from '../../i18n/text.ts';
import type { SourceView } from '../../record/views/view-types.ts';
import { KINDS } from '../labels.ts';
import { OutwardLink } from './outward-link.tsx';

const GROUPS = {
  seeded: null,
  'other-coverage': 'fromOtherCoverage',
  'known-through-others': 'knownThroughOthers',
} as const;

/** Numbered sources: headline, site, date, and of what kind each is. */
export function SourceList({ sources }: { sources: readonly SourceView[] }) {
  return (
    <ol class="sources">
      {sources.map((source) => (
        <li key={source.id}>
          <div>
            <SourceTitle source={source} />
            <p class="quiet">{sourceLine(source)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

export function SourceTitle({ source }: { source: SourceView }) {
  const title = source.headline ?? source.site;
  if (source.url === null) return <span lang="en">{title}</span>;
  return (
    <OutwardLink href={source.url} lang="en">
      {title}
    </OutwardLink>
  );
}

export function sourceLine(source: SourceView): string {
  const group = GROUPS[source.group];
  return [
    ...(source.headline === null ? [] : [source.site]),
    ...(source.byline === null ? [] : [source.byline]),
    source.published === null ? t('dateUnknown') : dateText(source.published),
    t(KINDS[source.kind]),
    ...(group === null ? [] : [t(group)]),
  ].join(' · ');
}
