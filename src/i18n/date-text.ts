import type { PartialDate } from '../record/schema.ts';
import { language, t } from './text.ts';

const FIELDS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/**
 * A date as firm as it is known, in the reader's language. One that is only the latest possible, or
 * inferred, says so.
 */
export function dateText(date: PartialDate): string {
  const [year = 0, month = 1, day = 1] = date.value.split('-').map(Number);
  const format = new Intl.DateTimeFormat(language(), {
    ...FIELDS[date.precision],
    // Not the reader's own calendar: the record's dates are the sources'.
    calendar: 'gregory',
    timeZone: 'UTC',
  });
  const text = format.format(Date.UTC(year, month - 1, day));
  if (date.by) return t('dateBy', text);
  return date.inferred === undefined ? text : t('dateInferred', text);
}
