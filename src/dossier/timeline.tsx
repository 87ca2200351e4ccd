import { t } from '../i18n/text.ts';
import type { TimelineEntryView } from '../record/views/view-types.ts';
import { TimelineEntry } from '../ui/parts/timeline-list.tsx';
import { Section } from './section.tsx';

/** Lengths, in pixels, of what is drawn for a day, a month and a year: how wide the date is known. */
const SPANS = { day: 8, month: 24, year: 40 } as const;

/**
 * The timeline as a picture: one rail, a dot for a day, a bar for a month or a year, dashed where
 * the date is inferred.
 */
export function Timeline({ entries }: { entries: readonly TimelineEntryView[] }) {
  return (
    <Section id="timeline" title={t('timeline')} hint={t('timelineHint')}>
      <ol class="rail">
        {entries.map((entry) => (
          <li key={entry.id} data-item>
            <Span entry={entry} />
            <TimelineEntry entry={entry} />
            {entry.date.inferred !== undefined && (
              <p class="quiet" lang="en" dir="ltr">
                {entry.date.inferred}
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Span({ entry: { date } }: { entry: TimelineEntryView }) {
  const length = SPANS[date.precision];
  return (
    <svg class="span" width="16" height={length + 4} aria-hidden="true">
      <rect
        x="4"
        y="2"
        width="8"
        height={length}
        rx="4"
        class={date.inferred === undefined ? 'known' : 'inferred'}
      />
    </svg>
  );
}
