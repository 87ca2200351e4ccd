import { quotedParts } from '../../../src/spotting/quotations/quotation-marks.ts';
import { isShouted, isTitleCased } from '../../../src/spotting/text/casing.ts';
import { sentenceSpans } from './places.ts';
import { HONORIFICS, isNoBeginning, isNoName, LEGAL_FORMS, ROLES } from './word-lists.ts';

/** Capitalised words in a row that may be a name, where they stand in a paragraph. */
export interface CapitalRun {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Does a sentence begin with it, where a capital says nothing? */
  readonly isFirst: boolean;
  /** A title or a role with a capital that stood before it: "President", "Mr". */
  readonly title: string;
}

const CAPITALISED =
  /(?:\p{Lu}|\p{Ll}\p{Lu})[\p{L}\p{N}]*(?:[.&’'][\p{L}\p{N}]+|-[\p{Lu}\p{N}][\p{L}\p{N}]*)*/gu;
const POSSESSIVE = /['’]s$/;
/** What may stand between two words of one name. */
const JOINTS = [
  /^ $/,
  /^ & $/,
  /^,? (?=(?:Inc|Ltd|LLC|Corp|Co|PLC)\b)/,
  // "J. P. Morgan", "Mr. Doe".
  /^\. (?=\p{Lu})/u,
  /^ (?:de|del|der|den|di|du|la|le|van|von|van der|von der|bin|al|y) $/,
];
/** "Bank of America", "Department of Justice". */
const OF = /^ (?:of|for|of the) $/;
const TAKES_OF =
  /(?:^| )(?:Bank|Bureau|Department|Ministry|University|Office|Board|Council|Association|Institute|Union|Commission|House|Federation|Academy|Secretary|School)$/;
const ABBREVIATED = /(?:^|[ .])(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Sen|Rep|Gov|Jr|Inc|Co|Corp|Ltd)$/u;
const LONGEST = 7;

/** Does a capital in it mean something: is it neither a headline in title case nor shouted? */
export const isRunningText = (text: string): boolean => !isTitleCased(text) && !isShouted(text);

/** The runs of a paragraph, without the words at their beginning that name nobody. */
export function capitalRuns(text: string): CapitalRun[] {
  const firsts = new Set([
    ...sentenceSpans(text).map(({ start }) => start),
    ...quotedParts(text).map(({ start }) => start + 1),
    ...[...text.matchAll(/[:–—-] /g)].map(({ index }) => index + 2),
  ]);
  const found: CapitalRun[] = [];
  let words: { text: string; start: number; end: number }[] = [];
  const end = () => {
    const run = trimmed(words, text, firsts);
    if (run) found.push(run);
    words = [];
  };
  // The words of a title are nobody's name.
  const titles = quotedParts(text).filter(({ start, end }) => isTitleCased(text.slice(start, end)));
  for (const { 0: raw, index } of text.matchAll(CAPITALISED)) {
    if (titles.some(({ start, end }) => start <= index && index < end)) continue;
    const word = raw.replace(POSSESSIVE, '');
    // "Transportation Secretary Jane Doe" is an office and a name, "Acme CEO Jane Doe" is two names.
    if (words.length === 1 && isOffice(word)) words = [];
    const last = words.at(-1);
    if (
      last &&
      (isTitle(word) || !isJoined(text, words[0]?.start ?? 0, last.end, index, words.length))
    )
      end();
    words.push({ text: word, start: index, end: index + word.length });
    if (word !== raw) end();
  }
  end();
  return found;
}

function isJoined(text: string, from: number, to: number, next: number, count: number): boolean {
  if (count >= LONGEST || next - to > 9) return false;
  const between = text.slice(to, next);
  const before = text.slice(from, to);
  if (between.startsWith('.')) return ABBREVIATED.test(before) && between === '. ';
  return JOINTS.some((joint) => joint.test(between)) || (OF.test(between) && TAKES_OF.test(before));
}

function trimmed(
  words: readonly { text: string; start: number; end: number }[],
  text: string,
  firsts: ReadonlySet<number>,
): CapitalRun | null {
  let from = 0;
  let title = '';
  for (; from < words.length; from++) {
    const own = words[from]?.text ?? '';
    const word = own.toLowerCase();
    if (isTitle(own)) title = word;
    // "US Bancorp", and "Us, too".
    else if (!isNoBeginning(word) || (own.length > 1 && own === own.toUpperCase())) break;
  }
  let to = words.length;
  while (to > from && isTail(words[to - 1]?.text ?? '', to - from)) to--;
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || to <= from) return null;
  if (to - from === 1 && isNoName(first.text.toLowerCase())) return null;
  // The full stop of "Inc." is part of the name.
  const dot =
    isLegalForm(last.text) && text.charAt(last.end) === '.' && text.charAt(last.end + 1) !== '';
  const end = last.end + (dot ? 1 : 0);
  const isFirst = firsts.has(first.start) && from === 0;
  return { text: text.slice(first.start, end), start: first.start, end, isFirst, title };
}

const isOffice = (word: string) =>
  HONORIFICS.has(word.toLowerCase()) || word.toLowerCase() === 'secretary';

const isTitle = (word: string) =>
  HONORIFICS.has(word.toLowerCase()) || ROLES.has(word.toLowerCase());

const isLegalForm = (word: string) => LEGAL_FORMS.has(word.toLowerCase()) && word.length < 5;

/** What cannot end a name of several words: "Facebook CEO", "Acme Monday". */
const isTail = (word: string, count: number) =>
  count > 1 && (ROLES.has(word.toLowerCase()) || isNoBeginning(word.toLowerCase()));
