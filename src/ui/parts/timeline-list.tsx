import { dateText } from '../../i18n/date-text.ts';
import type { TimelineEntryView } from '../../record/views/view-types.ts';
import { typeset } from '../typeset.ts';
import { OtherCoverage, References } from './citations.tsx';

/** What happened when, each date no firmer than it is known. */
export function TimelineList({ entries }: { entries: readonly TimelineEntryView[] }) {
  return (
    <ol class="timeline">
      {entries.map((entry) => (
        <li key={entry.id}>
          <TimelineEntry entry={entry} />
        </li>
      ))}
    </ol>
  );
}

/** The date, and what happened then. */
export function TimelineEntry({ entry }: { entry: TimelineEntryView }) {
  return (
    <>
      <p class="label">
        <time dateTime={entry.date.value}>{dateText(entry.date)}</time>
      </p>
      <p lang="en" dir="ltr">
        {typeset(entry.text)}
        <References citations={entry.citations} />
        {entry.fromOtherCoverage && <OtherCoverage />}
      </p>
    </>
  );
}
