import type { FoundDocument } from '../reading/read-folder.ts';
import { isRunningText } from './capital-runs.ts';
import { type FoundPlace, placeOf } from './places.ts';
import { isNoBeginning } from './word-lists.ts';

/** A date that a text states; see `PartialDate` in `src/record/schema/common.ts`. */
export interface FoundDate {
  readonly value: string;
  readonly precision: 'day' | 'month';
  /** The text's own words. */
  readonly words: string;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '([0-3]?\\d)(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
/**
 * Dates that can mean one day or month only, and say the year. "08/07/2018" is two days, and "Monday"
 * is any.
 */
const DATE = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:${MONTH} ${DAY},? ${YEAR}|${DAY} (?:of )?${MONTH},? ${YEAR}|${YEAR}-([01]\\d)-([0-3]\\d)|${MONTH},? ${YEAR})(?![./-]?\\p{N}|/)`,
  'gu',
);

interface PlacedDate extends FoundDate {
  readonly start: number;
  readonly end: number;
}

export function datesIn(text: string): PlacedDate[] {
  return [...text.matchAll(DATE)].flatMap((match) => {
    const [words, month1, day1, year1, day2, month2, year2, year3, month3, day3, month4, year4] =
      match;
    const year = year1 ?? year2 ?? year3 ?? year4 ?? '';
    const month = month3 ?? numberOf(month1 ?? month2 ?? month4 ?? '');
    const day = day1 ?? day2 ?? day3;
    const value = [year, month, ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
    if (!isCalendarDate(value)) return [];
    const precision = day === undefined ? ('month' as const) : ('day' as const);
    return [{ value, precision, words, start: match.index, end: match.index + words.length }];
  });
}

const numberOf = (month: string) =>
  String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');

function isCalendarDate(value: string): boolean {
  const time = Date.parse(`${value}-01`.slice(0, 10));
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** A line that says when and by whom, and nothing else, has no more words. */
const DATELINE_WORDS = 14;
/** Such lines stand at either end of a document. */
const AT_ENDS = 6;

const datelines = ({ paragraphs }: FoundDocument): string[] =>
  [...paragraphs.slice(0, AT_ENDS), ...paragraphs.slice(AT_ENDS).slice(-AT_ENDS)].filter(
    (text) => text.split(' ').length <= DATELINE_WORDS,
  );

/** The day on which a document says that it was published; null where it does not. */
export function publishedOf(document: FoundDocument): FoundDate | null {
  const { published } = document.facts;
  if (published !== null && isCalendarDate(published)) {
    return { value: published, precision: 'day', words: published };
  }
  for (const line of datelines(document)) {
    const days = datesIn(line).filter(({ precision }) => precision === 'day');
    const before = document.paragraphs[document.paragraphs.indexOf(line) - 1] ?? '';
    // "Page last modified" may stand in the line above.
    const leads = days.map(({ start }, i) => line.slice(days[i - 1]?.end ?? 0, start) || before);
    const sound = days.filter((_, i) => !CHANGED.test(leads[i] ?? ''));
    const [first] = sound;
    // Of several, only one that says so itself.
    const isSure = days.length === 1 || sound.length === 1 || /publi|post/i.test(line);
    if (first && isSure)
      return { value: first.value, precision: first.precision, words: first.words };
  }
  return null;
}

/** What leads to a day on which something else was done with a document. */
const CHANGED =
  /\b(?:modified|updated|reviewed|revised|changed|corrected|accessed|retrieved|archived|printed|saved)\b/i;

const BYLINE = /(?:^|[|·•–—-] ?)by:? ((?:\p{Lu}[\p{L}.'’-]*\s?){1,4})/iu;

/** By whom a document says that it is; null where it does not. */
export function bylineOf(document: FoundDocument): string | null {
  if (document.facts.byline !== null) return document.facts.byline;
  for (const line of datelines(document)) {
    const words = BYLINE.exec(line)?.[1]?.trim().split(' ') ?? [];
    const end = words.findIndex(
      (word) => isNoBeginning(word.toLowerCase()) || !/^\p{Lu}/u.test(word),
    );
    const name = words.slice(0, end < 0 ? words.length : end);
    if (name.length > 1) return name.join(' ');
  }
  return null;
}

/** A date in what a document reports. */
export interface ReportedDate {
  readonly date: FoundDate;
  readonly place: FoundPlace;
}

/** Dates in running text, the earliest first; each date of a document once. */
export function reportedDates(documents: readonly FoundDocument[]): ReportedDate[] {
  const found = documents.flatMap((document) => {
    const lines = new Set(datelines(document));
    const seen = new Set<string>();
    return document.paragraphs.flatMap((text, i) =>
      (lines.has(text) || !isRunningText(text) ? [] : datesIn(text)).flatMap(
        ({ start, end, ...date }) => {
          if (seen.has(date.value)) return [];
          seen.add(date.value);
          return [{ date, place: placeOf(document, i, { start, end }) }];
        },
      ),
    );
  });
  return found.sort((a, b) =>
    a.date.value < b.date.value ? -1 : a.date.value > b.date.value ? 1 : 0,
  );
}
