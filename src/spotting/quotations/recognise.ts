import { lazy } from '../../common/lazy.ts';
import type { Words } from '../text/words.ts';
import { align, type Sequence } from './alignment.ts';
import { FEWEST_TELLING, plainApostrophes } from './compiled/compiled-quotations.ts';
import { type Lead, type Quotation, type QuotationIndex, TELLING } from './quotation-index.ts';
import { type Quoted, quotedParts } from './quotation-marks.ts';

/** Words of a quotation on record that stand in a block. */
export interface Recognised {
  readonly quotation: Quotation;
  readonly start: number;
  readonly end: number;
  /** The words themselves, without what stands between two parts of them ("…", Facebook said, "…"). */
  readonly parts: readonly Quoted[];
  /** Do they stand in quotation marks? */
  readonly isQuoted: boolean;
  /** How the words differ from those shown first. */
  readonly differs: readonly ('wording' | 'cut')[];
  /** Of the words on both sides, the share that both have, from 0 to 1. */
  readonly likeness: number;
  /** Its first words, as they stand there. */
  readonly cue: string;
}

/** Index of a word in a wording, and in the block. */
type Pair = readonly [number, number];

/** Recognised words, before it is known how they differ. */
interface Match {
  readonly lead: Lead;
  readonly score: number;
  readonly pairs: readonly Pair[];
  readonly telling: number;
  readonly likeness: number;
  /** First and last word of the block. */
  readonly first: number;
  readonly last: number;
}

const CUE_WORDS = 5;
/** A block is not compared more often than this, whatever stands in it. */
const MOST_COMPARED = 48;
/** From here on, no other wording can be closer. */
const ALIKE = 0.95;
/** Words that may have been put in, beside the quotation's own. */
const MOST_ADDED = 30;
/**
 * Of the words between the first and the last, on either side, at least so many are in both. A writer's
 * own sentence on the same thing has some of them, too, without quotation marks.
 */
const LEAST_LIKENESS = { quoted: 0.6, unquoted: 0.8 } as const;

const SHORT_WEIGHT = 0.25;
const WORD_WEIGHT = 0.7;
/** Of a word that stands in brackets, or outside the quotation marks that the quotation stands in. */
const ASIDE_WEIGHT = 0.02;

/** Finds the quotations of a dossier in a block: in text order, none that overlap. */
export function recognise(block: Words, index: QuotationIndex): Recognised[] {
  const text = lazy(() => readText(block));
  const matches: Match[] = [];
  let compared = 0;
  for (const lead of index.leads(block)) {
    if (compared >= MOST_COMPARED) break;
    if (matches.some((match) => isIn(lead, match))) continue;
    compared++;
    const match = bestMatch(text(), lead);
    if (match) matches.push(match);
  }
  const kept: Match[] = [];
  matches.sort((a, b) => b.telling - a.telling || b.likeness - a.likeness);
  for (const match of matches) {
    if (kept.every(({ first, last }) => match.last < first || match.first > last)) kept.push(match);
  }
  return kept.sort((a, b) => a.first - b.first).map((match) => describe(text(), match));
}

const isIn = ({ quotation, at }: Lead, { lead, first, last }: Match) =>
  lead.quotation === quotation && at >= first && at <= last;

interface Text {
  readonly block: Words;
  readonly sequence: Sequence;
  readonly quoted: readonly Quoted[];
}

function readText(block: Words): Text {
  const quoted = quotedParts(block.text);
  const asides = asidesOf(block.text, quoted);
  let next = 0;
  const weights = block.words.map((word, i): number => {
    const start = block.starts[i] as number;
    while ((asides[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const aside = asides[next];
    if (aside && aside.start <= start) return ASIDE_WEIGHT;
    return word.length <= 3 ? SHORT_WEIGHT : WORD_WEIGHT;
  });
  const words = block.words.map(plainApostrophes);
  for (const [i, word] of words.entries()) {
    if (!isChangedLetter(block, i)) continue;
    // "[L]ike": one word, of which a letter was changed.
    words[i] = '';
    words[i + 1] = word + words[i + 1];
    weights[i] = 0;
  }
  return { block, sequence: { words, weights }, quoted };
}

function isChangedLetter({ text, starts, ends, words }: Words, i: number): boolean {
  const [start, end] = [starts[i] as number, ends[i] as number];
  return (
    end - start === 1 &&
    text.charAt(start - 1) === '[' &&
    text.charAt(end) === ']' &&
    i + 1 < words.length &&
    starts[i + 1] === end + 1
  );
}

const LONGEST_ASIDE = 240;
const BRACKETS = /\([^()]{1,80}\)|\[[^[\]]{1,80}\]/g;

/** Brackets, and what stands between two parts in quotation marks, in text order. */
function asidesOf(text: string, quoted: readonly Quoted[]): Quoted[] {
  const between = quoted.flatMap(({ end }, i) => {
    const next = quoted[i + 1];
    return next && next.start - end <= LONGEST_ASIDE ? [{ start: end, end: next.start }] : [];
  });
  const brackets = [...text.matchAll(BRACKETS)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return [...between, ...brackets].sort((a, b) => a.start - b.start);
}

/** The wording of the quotation that fits best around a lead, if one does. */
function bestMatch(text: Text, lead: Lead): Match | null {
  let best: Match | null = null;
  for (const wording of lead.quotation.wordings) {
    if (!mayMatch(text, lead, wording)) continue;
    const match = matchOf(text, lead, wording);
    if (!match || match.telling < FEWEST_TELLING) continue;
    const least = isInMarks(text, match) ? LEAST_LIKENESS.quoted : LEAST_LIKENESS.unquoted;
    if (match.likeness < least) continue;
    if (best === null || match.score > best.score) best = match;
    if (match.pairs.length === wording.words.length && match.likeness > ALIKE) break;
  }
  return best;
}

/** Stand enough of a wording's telling words around a lead, in whatever order? */
function mayMatch({ sequence }: Text, { at }: Lead, { words, weights }: Sequence): boolean {
  const reach = words.length + MOST_ADDED;
  const there = new Set(sequence.words.slice(Math.max(0, at - reach), at + reach));
  let telling = 0;
  for (const [i, word] of words.entries()) {
    if (weights[i] === TELLING && there.has(word)) telling++;
  }
  return telling >= FEWEST_TELLING;
}

function matchOf(text: Text, lead: Lead, wording: Sequence): Match | null {
  const reach = wording.words.length + MOST_ADDED;
  const from = Math.max(0, lead.at - reach);
  const { score, pairs } = align(wording, slice(text.sequence, from, lead.at + reach));
  const inBlock = pairs.map(([i, j]): Pair => [i, j + from]);
  const whole = withEnds(text, wording, inBlock);
  const [begin, end] = [whole[0], whole.at(-1)];
  if (!begin || !end || lead.at < begin[1] - 1 || lead.at > end[1]) return null;
  const common = whole.map(([i]) => wording.weights[i] as number);
  const taken = whole.map(([, j]) => text.sequence.weights[j] as number);
  const own = sum(wording.weights.slice(begin[0], end[0] + 1));
  const there = sum(text.sequence.weights.slice(begin[1], end[1] + 1));
  return {
    lead,
    score,
    pairs: whole,
    telling: common.filter((weight) => weight === TELLING).length,
    likeness: Math.min(sum(common) / own, sum(taken) / there),
    first: begin[1],
    last: end[1],
  };
}

/**
 * A quotation ends where its quotation marks do: words of the writer's own that happen to go before it
 * are left out, and what was replaced near its ends is taken in.
 */
function withEnds(text: Text, wording: Sequence, pairs: readonly Pair[]): readonly Pair[] {
  const { starts } = text.block;
  const [begin, end] = [pairs[0], pairs.at(-1)];
  if (!begin || !end) return pairs;
  const over = partsOver(text, begin[1], end[1]);
  const isInside = ([, j]: Pair) =>
    over.some((part) => (starts[j] as number) >= part.start && (starts[j] as number) < part.end);
  const inside = pairs.filter(isInside);
  const telling = inside.filter(([i]) => wording.weights[i] === TELLING).length;
  // A word quoted within unquoted ones (said “no” to some things) parts nothing; an end does.
  const isParted = telling >= FEWEST_TELLING || isInside(begin) !== isInside(end);
  const kept = isParted ? inside : pairs;
  if (kept.length === 0) return kept;
  const [first, last] = [kept[0] as Pair, kept.at(-1) as Pair];
  if (kept !== inside) return kept;
  const left = Math.max(wordAt(text, over[0]?.start), first[1] - first[0] - SLACK);
  const rest = wording.words.length - last[0] - 1;
  const right = Math.min(wordAt(text, over.at(-1)?.end), last[1] + 1 + rest + SLACK);
  return [
    ...common(text, wording, [0, left], [first[0], first[1]]),
    ...kept,
    ...common(text, wording, [last[0] + 1, last[1] + 1], [wording.words.length, right]),
  ];
}

/** Words that were put in near an end. */
const SLACK = 4;

/** What two stretches have in common, however far apart: their ends are known. */
function common(text: Text, wording: Sequence, from: Pair, to: Pair): Pair[] {
  if (from[0] >= to[0] || from[1] >= to[1]) return [];
  const free = (part: Sequence) => ({ ...part, weights: part.weights.map((one) => one + FREE) });
  const own = free(slice(wording, from[0], to[0]));
  const there = slice(text.sequence, from[1], to[1]);
  const { pairs } = align(own, { ...there, weights: there.words.map(() => FREE) });
  return pairs.map(([i, j]) => [i + from[0], j + from[1]]);
}

const FREE = 0.01;

/** The first word at or behind a place in the block. */
function wordAt({ block }: Text, place: number | undefined): number {
  const at = place === undefined ? -1 : block.starts.findIndex((start) => start >= place);
  return at < 0 ? block.starts.length : at;
}

/** What stands in quotation marks and has words from the first to the last. */
function partsOver({ block, quoted }: Text, first: number, last: number): readonly Quoted[] {
  const [start, end] = [block.starts[first] as number, block.ends[last] as number];
  return quoted.filter((part) => part.start < end && part.end > start);
}

/** Do a match's words stand in quotation marks, from the first to the last? */
function isInMarks(text: Text, { first, last }: Pick<Match, 'first' | 'last'>): boolean {
  const { starts } = text.block;
  const [begin, end] = [starts[first] as number, starts[last] as number];
  const has = (at: number) => text.quoted.some((part) => at >= part.start && at < part.end);
  return has(begin) && has(end);
}

const slice = ({ words, weights }: Sequence, from: number, to: number): Sequence => ({
  words: words.slice(from, to),
  weights: weights.slice(from, to),
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function describe(text: Text, match: Match): Recognised {
  const { block } = text;
  const { lead, first, last } = match;
  const start = block.starts[first] as number;
  const end = block.ends[last] as number;
  return {
    quotation: lead.quotation,
    start,
    end,
    isQuoted: isInMarks(text, match),
    parts: partsOf(text, first, last),
    differs: differencesOf(text, match),
    likeness: match.likeness,
    cue: block.text.slice(start, block.ends[Math.min(first + CUE_WORDS - 1, last)]),
  };
}

/** What of a match stands in quotation marks, where all of it does, in several; else the whole. */
function partsOf(text: Text, first: number, last: number): Quoted[] {
  const [start, end] = [text.block.starts[first] as number, text.block.ends[last] as number];
  const over = partsOver(text, first, last);
  if (over.length < 2 || !isInMarks(text, { first, last })) return [{ start, end }];
  return over.map((part) => ({
    start: Math.max(start, part.start + 1),
    // One that is never closed has no mark at its end.
    end: Math.min(end, part.end - (isMark(text, part.end - 1) ? 1 : 0)),
  }));
}

const isMark = ({ block }: Text, at: number) => '"“”„«»‘’\''.includes(block.text.charAt(at));

/** How the words of a match differ from those shown first; signs and capitals are no words. */
function differencesOf(text: Text, match: Match): ('wording' | 'cut')[] {
  const [shown] = match.lead.quotation.wordings as [Sequence];
  const { pairs } = matchOf(text, match.lead, shown) ?? match;
  const [begin, end] = [pairs[0] as Pair, pairs.at(-1) as Pair];
  const over = partsOver(text, begin[1], end[1]);
  const [before, after] = [shown.words.slice(0, begin[0]), shown.words.slice(end[0] + 1)];
  // Words that stand in the same quotation marks where others are on record have replaced them.
  const inMarks = over.length > 0;
  const ahead = inMarks ? begin[1] - wordAt(text, over[0]?.start) : 0;
  const behind = inMarks ? wordAt(text, over.at(-1)?.end) - end[1] - 1 : 0;
  const isReplaced = (own: readonly string[], there: number) =>
    own.length > 0 && there > 0 && Math.abs(there - own.length) <= 1;
  // "The" or "a" that is left out is no cut; "we don't" is one.
  const isTold = (from: number, to: number) =>
    to - from > 1 || shown.weights.slice(from, to).includes(TELLING);
  const cutAhead = isTold(0, begin[0]) && !isReplaced(before, ahead);
  const cutBehind = isTold(end[0] + 1, shown.words.length) && !isReplaced(after, behind);
  const { words } = text.sequence;
  const isOther = (own: readonly string[], there: readonly string[]) =>
    isReplaced(own, there.length) && spelledOut(own) !== spelledOut(there);
  const isReworded =
    isOther(before, words.slice(begin[1] - Math.max(0, ahead), begin[1])) ||
    isOther(after, words.slice(end[1] + 1, end[1] + 1 + Math.max(0, behind))) ||
    hasOtherWords(text, shown, pairs, partsOf(text, begin[1], end[1]));
  return [
    ...(isReworded ? ['wording' as const] : []),
    ...(cutAhead || cutBehind ? ['cut' as const] : []),
  ];
}

/** Has either side words, from the first to the last that both have, that the other has not? */
function hasOtherWords(
  text: Text,
  shown: Sequence,
  pairs: readonly Pair[],
  parts: readonly Quoted[],
): boolean {
  const [begin, end] = [pairs[0] as Pair, pairs.at(-1) as Pair];
  const [own, there] = [new Set(pairs.map(([i]) => i)), new Set(pairs.map(([, j]) => j))];
  const { starts } = text.block;
  const missing = shown.words.slice(begin[0], end[0] + 1).filter((_, i) => !own.has(begin[0] + i));
  const added = text.sequence.words.slice(begin[1], end[1] + 1).filter((_, i) => {
    const at = starts[begin[1] + i] as number;
    return !there.has(begin[1] + i) && parts.some(({ start, end: to }) => at >= start && at < to);
  });
  return spelledOut(missing) !== spelledOut(added);
}

/** "Don't" is "do not", and "it's" has lost its verb where words were told apart. */
function spelledOut(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/n't\b/g, ' not')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/'ll\b/g, ' will')
    .split(' ')
    .filter((word) => word !== 'is' && word !== '')
    .sort()
    .join(' ');
}
