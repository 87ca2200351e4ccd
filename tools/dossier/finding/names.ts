import { escaped } from '../../../src/spotting/text/letters.ts';
import { FreshNames, slug } from '../reading/file-names.ts';
import type { FoundDocument } from '../reading/read-folder.ts';
import { capitalRuns, isRunningText } from './capital-runs.ts';
import { type Evidence, evidenceAt, evidenceIn, type NameKind, speaksAt } from './name-evidence.ts';
import { bareName, groupNames, type NameGroup, type NamePlace } from './name-groups.ts';
import { HONORIFICS } from './word-lists.ts';

/** A name that the documents have, and what it seems to be of; null where nothing tells. */
export interface FoundName {
  readonly id: string;
  /** As it is given at length. */
  readonly name: string;
  readonly forms: readonly string[];
  readonly kind: NameKind | null;
  readonly places: readonly NamePlace[];
}

/** A mention of a name in a paragraph, in headlines and quotations, too. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly name: FoundName;
}

export interface FoundNames {
  readonly names: readonly FoundName[];
  readonly mentionsIn: (text: string) => readonly NameMention[];
}

/** What speaks for a kind has to come to this much. */
const LEAST_EVIDENCE = 2;
/** What so many places say of a name decides what it is. */
const MOST_PLACES = 100;
/** No story has more; what is named most is kept. */
const MOST_NAMES = 2000;

/** Finds the names of companies, people and outlets by their capitals and what stands beside them. */
export function findNames(documents: readonly FoundDocument[]): FoundNames {
  const lower = lowerCaseWords(documents);
  const places = documents.flatMap(({ paragraphs }, document) =>
    paragraphs.flatMap((text, paragraph) =>
      isRunningText(text) ? capitalRuns(text).map((run) => ({ ...run, document, paragraph })) : [],
    ),
  );
  const textOf = ({ document, paragraph }: NamePlace) =>
    documents[document]?.paragraphs[paragraph] ?? '';
  const inside = new Set(
    places.filter(({ isFirst }) => !isFirst).map(({ text }) => bareName(text)),
  );
  const parts = new Set(places.flatMap(({ text }) => endsOf(bareName(text))));
  const sound = places.filter((place) => {
    const bare = bareName(place.text);
    if (!place.isFirst || inside.has(bare) || parts.has(bare) || isOddlyWritten(bare)) return true;
    const [first = ''] = place.text.toLowerCase().split(/[ ’'-]/);
    if (lower.has(first)) return false;
    const text = textOf(place);
    return (
      place.text.includes(' ') ||
      speaksAt(text, place.start, place.end) ||
      /^['’]s /.test(text.slice(place.end))
    );
  });
  const ids = new FreshNames();
  const names = groupNames(sound, abbreviationsIn(sound, textOf))
    .toSorted((a, b) => b.places.length - a.places.length)
    .slice(0, MOST_NAMES)
    .map((group) => nameOf(group, textOf, ids));
  return { names, mentionsIn: mentionFinder(names) };
}

function nameOf(
  group: NameGroup,
  textOf: (place: NamePlace) => string,
  ids: FreshNames,
): FoundName {
  const { forms, places } = group;
  const kind = kindOf(group, textOf);
  const longest = forms.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const often = usual(forms, places);
  // "Varen Mills Inc." where it is nowhere called by less.
  const isLong = kind === 'person' || initialsOf(longest) === often;
  const name = isLong ? longest : forms.includes(bareName(often)) ? bareName(often) : often;
  return { id: ids.take(slug(bareName(name)) || 'name'), name, forms, kind, places };
}

/** Of the forms that are used about as often as any, the longest. */
function usual(forms: readonly string[], places: readonly NamePlace[]): string {
  const counts = new Map<string, number>();
  for (const { text } of places) counts.set(bareName(text), (counts.get(bareName(text)) ?? 0) + 1);
  const count = (form: string) => counts.get(bareName(form)) ?? 0;
  const most = forms.reduce((max, form) => Math.max(max, count(form)), 0);
  return (
    forms.filter((form) => count(form) * 2 >= most).toSorted((a, b) => b.length - a.length)[0] ?? ''
  );
}

function kindOf(
  { forms, places }: NameGroup,
  textOf: (place: NamePlace) => string,
): NameKind | null {
  const total: Evidence = { company: 0, person: 0, outlet: 0 };
  const add = (one: Evidence) => {
    for (const kind of ['company', 'person', 'outlet'] as const) total[kind] += one[kind];
  };
  for (const form of forms) add(evidenceIn(form));
  for (const place of places.slice(0, MOST_PLACES)) {
    add(evidenceAt(textOf(place), place.start, place.end));
    if (HONORIFICS.has(place.title)) total.person += 4;
    else if (place.title !== '') total.person += 3;
  }
  const ranked = (Object.entries(total) as [NameKind, number][]).sort(([, a], [, b]) => b - a);
  const [[kind, most], [, second]] = ranked as [[NameKind, number], [NameKind, number]];
  return most >= LEAST_EVIDENCE && most > second ? kind : null;
}

const initialsOf = (name: string) => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('');

const IN_BRACKETS = /^ \(["“]?(\p{Lu}{2,7})["”]?\)/u;

/** "Federal Trade Commission (“FTC”)": short forms in brackets whose letters begin the words before. */
function abbreviationsIn(
  places: readonly NamePlace[],
  textOf: (place: NamePlace) => string,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const place of places) {
    const short = IN_BRACKETS.exec(textOf(place).slice(place.end, place.end + 12))?.[1];
    if (short !== undefined && initialsOf(place.text) === short)
      found.set(short, bareName(place.text));
  }
  return found;
}

/** First and last word of a name of several. */
function endsOf(name: string): string[] {
  const words = name.split(' ');
  return words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : [];
}

/** Is there a capital inside, as no word has that only begins a sentence? */
const isOddlyWritten = (name: string) => /^\p{L}+\p{Lu}/u.test(name);

function lowerCaseWords(documents: readonly FoundDocument[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { paragraphs } of documents) {
    for (const text of paragraphs) {
      for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]*/gu)) words.add(word);
    }
  }
  return words;
}

function mentionFinder(names: readonly FoundName[]): FoundNames['mentionsIn'] {
  const byForm = new Map<string, FoundName>();
  for (const name of names) for (const form of name.forms) byForm.set(form, name);
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length);
  if (forms.length === 0) return () => [];
  const any = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${forms.map(escaped).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return (text) =>
    [...text.matchAll(any)].flatMap(({ 0: form, index }) => {
      const name = byForm.get(form);
      return name ? [{ start: index, end: index + form.length, name }] : [];
    });
}
