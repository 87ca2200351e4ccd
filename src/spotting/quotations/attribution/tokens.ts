import type { Kind } from '../../compiled/compiled-rules.ts';
import { sentences } from '../../text/casing.ts';
import { isCapitalised } from '../../text/letters.ts';
import { type Words, wordsOf } from '../../text/words.ts';
import type { Person } from '../quotation-index.ts';
import { type Quoted, quotedParts } from '../quotation-marks.ts';
import { LONGEST_PHRASE, type Part, speechWords } from './speech-words.ts';

/** A company's name that was decided to be it. */
export interface Named {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: Kind;
}

/** A word or phrase outside of quotation marks, by the part that it plays. */
export interface Token {
  readonly part: Part | 'company' | 'person' | 'capital' | 'word';
  readonly start: number;
  readonly end: number;
  readonly company?: Named;
  readonly person?: Person;
}

/** A block's text as it is read for who is credited. */
export interface Spoken {
  readonly text: string;
  readonly quoted: readonly Quoted[];
  readonly tokens: readonly Token[];
  /** Ends inside quotation marks end no sentence. */
  readonly sentences: readonly Quoted[];
}

/** Reads a block. @param people by the first word of their name, in lower case. */
export function readSpoken(
  text: string,
  names: readonly Named[],
  people: ReadonlyMap<string, readonly Person[]>,
): Spoken {
  const quoted = quotedParts(text);
  const outside = withoutQuoted(text, quoted);
  return {
    text,
    quoted,
    tokens: tokensOf(wordsOf(outside), names, people),
    sentences: sentences(outside),
  };
}

/** Stands for what is in quotation marks: no letter, and no space. */
const FILL = '\u0001';

/** The same length, with what is in quotation marks filled in. A full stop there still ends a sentence. */
function withoutQuoted(text: string, quoted: readonly Quoted[]): string {
  let outside = '';
  let at = 0;
  for (const { start, end } of quoted) {
    const stop = text.charAt(end - 2) === '.' ? '.' : FILL;
    const size = end - start;
    outside += text.slice(at, start);
    outside += size < 3 ? FILL.repeat(size) : `"${FILL.repeat(size - 3)}${stop}"`;
    at = end;
  }
  return outside + text.slice(at);
}

function tokensOf(
  { text, words, starts, ends }: Words,
  names: readonly Named[],
  people: ReadonlyMap<string, readonly Person[]>,
): Token[] {
  const tokens: Token[] = [];
  let name = 0;
  for (let i = 0; i < words.length; ) {
    const start = starts[i] as number;
    while ((names[name]?.end ?? Number.POSITIVE_INFINITY) <= start) name++;
    const company = names[name];
    if (company && company.start <= start) {
      tokens.push({ part: 'company', start: company.start, end: company.end, company });
      while (i < words.length && (starts[i] as number) < company.end) i++;
      continue;
    }
    const person = personAt(words, i, text.slice(start, start + 1), people);
    const phrase = person ? null : phraseAt(words, i, starts, ends, text);
    const length = person?.length ?? phrase?.length ?? 1;
    const end = ends[i + length - 1] as number;
    if (person) tokens.push({ part: 'person', start, end, person: person.person });
    else {
      const isName = phrase === null && isCapitalised(text.charAt(start));
      tokens.push({ part: phrase?.part ?? (isName ? 'capital' : 'word'), start, end });
    }
    i += length;
  }
  return tokens;
}

function personAt(
  words: readonly string[],
  at: number,
  first: string,
  people: ReadonlyMap<string, readonly Person[]>,
) {
  if (!isCapitalised(first)) return null;
  let found: { person: Person; length: number } | null = null;
  for (const person of people.get(words[at] as string) ?? []) {
    const name = wordsOf(person.name).words;
    const stands = name.every((word, i) => words[at + i] === word);
    if (stands && name.length > (found?.length ?? 0)) found = { person, length: name.length };
  }
  return found;
}

const SPACE = /^['’]?s?[\s\-‐]+$/;

function phraseAt(
  words: readonly string[],
  at: number,
  starts: readonly number[],
  ends: readonly number[],
  text: string,
) {
  const known = speechWords();
  let phrase = '';
  let found: { part: Part; length: number } | null = null;
  for (let length = 1; length <= LONGEST_PHRASE && at + length <= words.length; length++) {
    const i = at + length - 1;
    if (length > 1 && !SPACE.test(text.slice(ends[i - 1], starts[i]))) break;
    phrase = length === 1 ? (words[i] as string) : `${phrase} ${words[i]}`;
    const part = known.get(phrase);
    const isName = part === 'other' && !isCapitalised(text.charAt(starts[at] as number));
    if (part && !isName) found = { part, length };
  }
  return found;
}
