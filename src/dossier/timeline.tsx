import { dateText } from '../i18n/date-text.ts';
import { language, t } from '../i18n/text.ts';
import type { PartialDate } from '../record/schema.ts';
import type { TimelineEntryView } from '../record/views/view-types.ts';
import { TimelineEntry } from '../ui/parts/timeline-list.tsx';
import { typeset } from '../ui/typeset.ts';
import { Item } from './item.tsx';
import { Section } from './section.tsx';
import { extentsOf, type Stretch, scaleOf, type Tick } from './timeline-scale.ts';

/** Height, in pixels. */
const BAR = 8;
/** In pixels: a day among years would be too thin to see. */
const THINNEST = 4;

/** Each entry beside its time, all drawn to the same scale. */
export function Timeline({ entries }: { entries: readonly TimelineEntryView[] }) {
  const scale = scaleOf(entries.map(({ date }) => date));
  return (
    <Section id="timeline" title={t('timeline')} hint={hintOf(scale)}>
      <div class="rail">
        <Axis scale={scale} />
        {entries.map((entry) => (
          <Item
            key={entry.id}
            id={`timeline-${entry.id}`}
            class="moment"
            name={entry.text}
            about={entry.about}
          >
            <Span date={entry.date} scale={scale} />
            <div>
              <TimelineEntry entry={entry} />
              {entry.date.inferred !== undefined && (
                <p class="quiet" lang="en" dir="ltr">
                  {typeset(entry.date.inferred)}
                </p>
              )}
            </div>
          </Item>
        ))}
      </div>
    </Section>
  );
}

function hintOf(scale: readonly Stretch[]): string {
  const lens = scale[1];
  const drawn = lens ? t('timelineLens', dateText(monthOf(lens))) : t('timelineScale');
  return `${drawn} ${t('timelineDashed')}`;
}

/** The lens begins the day before the first of its days. */
function monthOf({ to }: Stretch): PartialDate {
  const value = new Date(to - 2 * 86_400_000).toISOString().slice(0, 7);
  return { value, precision: 'month' };
}

/** The ticks' names, above the lines that they belong to. */
function Axis({ scale }: { scale: readonly Stretch[] }) {
  return (
    <div class="axis">
      <svg width="100%" height="20" aria-hidden="true">
        {scale.flatMap(({ ticks }) =>
          ticks.map((tick, i) => (
            <text key={tick.at} x={share(tick.at)} dx="3" y="14">
              {tickText(tick, i === 0)}
            </text>
          )),
        )}
      </svg>
    </div>
  );
}

/** @param isFirst the first day says of which month it is. */
function tickText({ date }: Tick, isFirst: boolean): string {
  const [year = 0, month = 1, day = 1] = date.value.split('-').map(Number);
  const fields: Record<PartialDate['precision'], Intl.DateTimeFormatOptions> = {
    year: { year: 'numeric' },
    month: { month: 'short' },
    day: isFirst ? { day: 'numeric', month: 'short' } : { day: 'numeric' },
  };
  const format = { ...fields[date.precision], calendar: 'gregory', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(language(), format).format(Date.UTC(year, month - 1, day));
}

/** A bar as long as the date is unsure; the ticks run on through all rows. */
function Span({ date, scale }: { date: PartialDate; scale: readonly Stretch[] }) {
  return (
    <svg class="span" aria-hidden="true">
      {scale.flatMap(({ ticks }) =>
        ticks.map(({ at }) => (
          <line key={at} class="tick" x1={share(at)} x2={share(at)} y1="0" y2="100%" />
        )),
      )}
      {extentsOf(date, scale).map(({ left, right }) => (
        <rect
          key={left}
          y="6"
          height={BAR}
          style={{
            x: `calc(${share(left)} + 1px)`,
            width: `max(${THINNEST}px, calc(${share(right - left)} - 2px))`,
          }}
          rx="2"
          class={date.inferred === undefined ? 'known' : 'inferred'}
        />
      ))}
    </svg>
  );
}

/** Of the picture's width, whatever it is. */
function share(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
