import type { PartialDate } from '../record/schema.ts';

const PRECISIONS: Readonly<Record<number, PartialDate['precision']>> = { 4: 'year', 7: 'month' };

/**
 * A date as it was typed, no firmer than that; null for nothing. What is no date is left for the
 * schema to refuse.
 */
export function datedAs(typed: string): Pick<PartialDate, 'value' | 'precision'> | null {
  if (typed === '') return null;
  return { value: typed, precision: PRECISIONS[typed.length] ?? 'day' };
}

/** Parts of what was typed with semicolons between them, Latin, full-width or Arabic. */
export const severalIn = (typed: string): string[] => typed.split(/[;；؛]/);

/** To sort by. */
export const firstDayOf = (value: string): string => `${value}-01-01`.slice(0, 10);

/** A day by the reader's clock, ISO 8601. */
export function dayOf(time: Date): string {
  const [month, day] = [time.getMonth() + 1, time.getDate()].map((n) => String(n).padStart(2, '0'));
  return `${time.getFullYear()}-${month}-${day}`;
}
