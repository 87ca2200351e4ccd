import type { PartialDate } from '../record/schema.ts';

/** A stretch of time drawn to one scale, over a share of the picture's width (0 to 1). */
export interface Stretch {
  /** In ms since 1970, UTC; the end is not part of it. */
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  /** Share of the picture's width. */
  readonly at: number;
  readonly date: PartialDate;
}

/** What a date covers in one stretch, as shares of the picture's width. */
export interface Extent {
  readonly left: number;
  readonly right: number;
  readonly precision: PartialDate['precision'];
}

const DAY = 86_400_000;
/** With fewer days in one month, or a shorter time in all, one scale does. */
const FEWEST_DAYS = 3;
const SHORTEST = 92 * DAY;
/** Share of the first stretch where there are two, and of what is between them. */
const [FIRST, GAP] = [0.34, 0.04];
const MOST_TICKS = 7;

/**
 * The scale of a timeline: all of its time, by the year; where many of its dates are days of one
 * month, these again beside it, by the day, as if under a lens. Pure.
 */
export function scaleOf(dates: readonly PartialDate[]): readonly Stretch[] {
  if (dates.length === 0) return [];
  const spans = dates.map(spanOf);
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.max(...spans.map(([, end]) => end));
  const lens = to - from > SHORTEST ? busiestDays(dates) : null;
  if (lens === null) return [stretch(from, to, 0, 1)];
  return [stretch(from, to, 0, FIRST), stretch(lens[0], lens[1], FIRST + GAP, 1)];
}

/** Where a date lies: in each stretch that holds some of it, as much of it as is held. */
export function extentsOf(date: PartialDate, scale: readonly Stretch[]): Extent[] {
  const [start, end] = spanOf(date);
  return scale.flatMap((part, i) => {
    // Under the lens are days alone: a year would be a bar from edge to edge that says nothing.
    if (i > 0 && date.precision !== 'day') return [];
    if (end <= part.from || start >= part.to) return [];
    return [
      {
        left: at(Math.max(start, part.from), part),
        right: at(Math.min(end, part.to), part),
        precision: date.precision,
      },
    ];
  });
}

/** From the first moment of a date to the first after it. */
function spanOf({ value, precision }: PartialDate): [number, number] {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  const start = Date.UTC(year, month - 1, day);
  if (precision === 'day') return [start, start + DAY];
  if (precision === 'month') return [start, Date.UTC(year, month, 1)];
  return [start, Date.UTC(year + 1, 0, 1)];
}

/** From the day before the first to the day after the last, of the month that has most of the days. */
function busiestDays(dates: readonly PartialDate[]): [number, number] | null {
  const months = new Map<string, Set<string>>();
  for (const { value, precision } of dates) {
    if (precision !== 'day') continue;
    const month = value.slice(0, 7);
    months.set(month, (months.get(month) ?? new Set()).add(value));
  }
  const [busiest] = [...months.values()].sort((a, b) => b.size - a.size);
  if (!busiest || busiest.size < FEWEST_DAYS) return null;
  const days = [...busiest].sort();
  const day = (value = '') => spanOf({ value, precision: 'day' })[0];
  return [day(days[0]) - DAY, day(days.at(-1)) + 2 * DAY];
}

function stretch(from: number, to: number, left: number, right: number): Stretch {
  const part = { from, to, left, right, ticks: [] };
  return {
    ...part,
    ticks: ticksOf(from, to).map((date) => ({ at: at(spanOf(date)[0], part), date })),
  };
}

/** Years, months or days, whichever are enough and not too many. */
function ticksOf(from: number, to: number): PartialDate[] {
  const years = beginnings(from, to, 'year');
  if (years.length > 1) return thinned(years);
  const months = beginnings(from, to, 'month');
  return thinned(months.length > 1 ? months : beginnings(from, to, 'day'));
}

function beginnings(from: number, to: number, precision: PartialDate['precision']): PartialDate[] {
  const dates: PartialDate[] = [];
  const first = new Date(from);
  const [year, month, day] = [first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()];
  for (let i = 0; ; i++) {
    const time =
      precision === 'year'
        ? Date.UTC(year + i, 0, 1)
        : precision === 'month'
          ? Date.UTC(year, month + i, 1)
          : Date.UTC(year, month, day + i);
    if (time >= to) return dates;
    if (time < from) continue;
    const length = { year: 4, month: 7, day: 10 }[precision];
    dates.push({ value: new Date(time).toISOString().slice(0, length), precision });
  }
}

function thinned<T>(all: readonly T[]): T[] {
  const step = Math.ceil(all.length / MOST_TICKS);
  return all.filter((_, i) => i % step === 0);
}

function at(time: number, { from, to, left, right }: Omit<Stretch, 'ticks'>): number {
  return left + ((time - from) / (to - from)) * (right - left);
}
