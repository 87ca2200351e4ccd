import type { Quoted } from '../quotation-marks.ts';
import {
  announces,
  bareCredit,
  type Credit,
  creditAfter,
  creditBefore,
  creditBehind,
  isCue,
  isNamed,
  isPlain,
  namedIn,
} from './credits.ts';
import { type Around, type Speaker, speakerIn } from './speaker.ts';
import type { Named, Spoken, Token } from './tokens.ts';

/** Whom a page credits with a quotation, and by what. */
export interface Attribution {
  readonly speaker: Speaker;
  /**
   * Where the credit stands: between two parts of the words, after or before them, in the sentences
   * around them; or nowhere, and the words run on after somebody else's (`continued`).
   */
  readonly basis: 'between' | 'after' | 'before' | 'around' | 'continued';
  /** The verb, or what stands for it, as it is on the page. */
  readonly cue: string;
  /** Does it say plainly that somebody said something, and name them? Else it is a guess. */
  readonly isPlain: boolean;
}

/** What was read of a credit. */
export interface AttributionReading {
  /** Null where nobody is credited, or nobody for sure. */
  readonly attribution: Attribution | null;
  /** Is it sure that nobody is? */
  readonly isSilent: boolean;
  /** Entities that are named in the sentences that the credit was read from. */
  readonly beside: ReadonlySet<string>;
  /** Does "the bank" or "the company" stand there, beside whoever is credited? */
  readonly isPointedBeside: boolean;
}

/** What stands around a block. */
export interface Surroundings {
  /** Blocks before this one, the nearest first. */
  readonly before: readonly Spoken[];
  /** Does the first of them directly precede it? */
  readonly adjoins: boolean;
  /** The block that directly follows; null where none does. */
  readonly next: Spoken | null;
  /** Is it known what stands before and behind it on the page? */
  readonly isKnown: boolean;
  /** All companies that the page names, its title included. */
  readonly named: readonly Named[];
}

/** Sentences in quotation marks, one after the other, that are gone back over for a credit. */
const MOST_CONTINUED = 4;

/**
 * Reads whom a block credits with what stands at `[start, end)` of it: first in its own sentence, then
 * in those around it.
 */
export function readAttribution(
  block: Spoken,
  words: Quoted,
  around: Surroundings,
): AttributionReading {
  const place = placeOf(block, words);
  const own = within(block, place.sentence.start, place.last.end);
  const found = attributionOf(block, place, around);
  const [previous, next] = neighbours(block, place, around);
  const isRunOn = found?.basis === 'continued';
  // Words that run on are nobody else's only where nobody comes behind them.
  const attribution = isRunOn && !isSilentBehind(next) ? null : found;
  const beside = isRunOn ? [...own, ...(previous?.tokens ?? [])] : own;
  const isQuoted = place.over.length > 0;
  const isOwnSilent = !own.some(speaks) && !(isQuoted && own.some(isNamed)) && found === null;
  return {
    attribution,
    isSilent: isOwnSilent && isSilentBefore(previous, isQuoted) && isSilentBehind(next),
    beside: new Set(
      beside.flatMap(({ company, person }) => company?.entity ?? person?.entity ?? []),
    ),
    isPointedBeside: own.some(points) && attribution !== null && !found?.speaker.isPointed,
  };
}

/** Is it of somebody's words, or of who speaks for somebody? */
const speaks = (token: Token) =>
  isCue(token) ||
  token.part === 'role' ||
  token.part === 'statement' ||
  token.part === 'he-she' ||
  token.part === 'person';

/** "The bank", and not "bank deals". */
const points = ({ part }: Token, i: number, tokens: readonly Token[]) =>
  (part === 'bank' || part === 'platform' || part === 'company-noun') &&
  tokens[i - 1]?.part === 'determiner';

/** A sentence beside words. */
interface Beside {
  readonly tokens: readonly Token[];
  /** Is anything quoted in it? */
  readonly isQuoting: boolean;
  /** Is it a paragraph of its own that has names and nothing else, as a headline or a signature? */
  readonly isName: boolean;
  readonly isOtherParagraph: boolean;
}

/** Null is the edge of what is read; undefined where it is not known what stands there. */
type Neighbour = Beside | null | undefined;

/** A paragraph that quotes credits what it quotes, and not what a writer says in the next. */
function isSilentBefore(beside: Neighbour, isQuoted: boolean): boolean {
  if (beside === undefined) return false;
  if (beside === null) return true;
  if (beside.isQuoting) return !isQuoted && beside.isOtherParagraph;
  return !beside.isName && !beside.tokens.some(speaks);
}

/** A sentence behind that quotes by itself credits what it quotes. */
function isSilentBehind(beside: Neighbour): boolean {
  if (beside === undefined) return false;
  if (beside === null || beside.isQuoting) return true;
  return !beside.isName && !beside.tokens.some(speaks);
}

/** Where words stand in a block. */
interface Place {
  /** What stands in quotation marks and has some of them. */
  readonly over: readonly Quoted[];
  /** With those quotation marks. */
  readonly from: number;
  readonly to: number;
  readonly sentence: Quoted;
  readonly last: Quoted;
}

function placeOf(block: Spoken, { start, end }: Quoted): Place {
  const over = block.quoted.filter((part) => part.start < end && part.end > start);
  const from = Math.min(start, over[0]?.start ?? start);
  const to = Math.max(end, over.at(-1)?.end ?? end);
  const sentence = sentenceAt(block, from);
  return { over, from, to, sentence, last: sentenceAt(block, Math.max(from, to - 1)) };
}

/** The sentences before and behind. */
function neighbours(
  block: Spoken,
  { sentence, last }: Place,
  { adjoins, before, next, isKnown }: Surroundings,
): [Neighbour, Neighbour] {
  const edge = isKnown ? null : undefined;
  const previous = block.sentences.findLast(({ end }) => end <= sentence.start);
  const following = block.sentences.find(({ start }) => start >= last.end);
  const above = adjoins ? before[0] : undefined;
  return [
    previous ? besideOf(block, previous) : (paragraphOf(above, above?.sentences.at(-1)) ?? edge),
    following ? besideOf(block, following) : (paragraphOf(next, next?.sentences[0]) ?? edge),
  ];
}

function besideOf(of: Spoken, span: Quoted): Beside {
  const tokens = within(of, span.start, span.end);
  const isQuoting = of.quoted.some(({ start }) => start >= span.start && start < span.end);
  return { tokens, isQuoting, isName: false, isOtherParagraph: false };
}

function paragraphOf(of: Spoken | null | undefined, span: Quoted | undefined): Beside | undefined {
  if (!of || !span) return undefined;
  const beside = besideOf(of, span);
  const isNameToken = (token: Token) => isNamed(token) || token.part === 'capital';
  const isName =
    beside.tokens.some(isNameToken) && beside.tokens.every(({ part }) => part !== 'word');
  return { ...beside, isName, isOtherParagraph: true };
}

function attributionOf(block: Spoken, place: Place, around: Surroundings): Attribution | null {
  const { over, from, sentence, last } = place;
  const own = inOwnSentence(block, place, around);
  if (own !== undefined) return own;
  const isColon = COLON.test(block.text.slice(0, from).replace(/["“‘']\s*$/, ''));
  const head = within(block, sentence.start, from);
  if (head.some(({ part }) => part !== 'word') && !isColon) return null;
  const behind = inSentenceBehind(block, last.end, around);
  if (behind) return behind;
  const isLed = sentence.start === 0 && around.adjoins && COLON.test(around.before[0]?.text ?? '');
  if (over.length === 0 && !isColon && !isLed) return null;
  return inSentenceBefore(block, sentence.start, around) ?? runOn(block, sentence.start, around);
}

const COLON = /[:：]\s*$/;

/** In the words' own sentence. Undefined where it has no credit at all, null where none is sure. */
function inOwnSentence(
  block: Spoken,
  { over, from, to, sentence, last }: Place,
  around: Surroundings,
): Attribution | null | undefined {
  const attribution = (basis: Attribution['basis'], credit: Credit | null) =>
    attributed(block, basis, credit, from, around);
  for (let i = 1; i < over.length; i++) {
    const gap = within(block, (over[i - 1] as Quoted).end, (over[i] as Quoted).start);
    const between = attribution('between', creditAfter(gap, block.text));
    if (between) return between;
  }
  const ahead = creditBefore(within(block, sentence.start, from), block.text, from);
  const tail = within(block, to, nextQuoted(block, to, last.end));
  const after = attribution('after', creditAfter(tail, block.text));
  if (ahead === 'doubtful') return after;
  const before = attribution('before', ahead);
  // "Facebook: “…” (CNET)": an outlet passes on what somebody said.
  const isPassedOn = after?.speaker.kind === 'outlet' || after?.speaker.kind === 'unknown';
  if (after && !(isPassedOn && before)) return after;
  return before ?? undefined;
}

function attributed(
  block: Spoken,
  basis: Attribution['basis'],
  credit: Credit | null,
  at: number,
  around: Surroundings,
): Attribution | null {
  const speaker = credit && speakerIn(block, credit.subject, aroundOf(block, at, around));
  if (!speaker) return null;
  const cue = block.text.slice(credit.cue.start, credit.cue.end);
  const isGuess = speaker.isGuess || credit.isGuess === true;
  // Who else is named beside words need not be who said them.
  if (isGuess && speaker.kind === 'other') return null;
  return {
    speaker: { ...speaker, isGuess },
    basis,
    cue,
    isPlain: !isGuess && isPlain(credit, block.text),
  };
}

/** "So says the bank": in the sentence behind, or, behind a dash, in the next paragraph. */
function inSentenceBehind(block: Spoken, at: number, around: Surroundings): Attribution | null {
  const next = block.sentences.find(({ start }) => start >= at);
  if (next) {
    const credit = creditBehind(within(block, next.start, next.end), textOf(block, next));
    return attributed(block, 'around', credit, next.start, around);
  }
  const paragraph = around.next;
  const [first] = paragraph?.sentences ?? [];
  if (!paragraph || !first) return null;
  const tokens = within(paragraph, first.start, first.end);
  const credit =
    bareCredit(tokens, paragraph.text) ?? creditBehind(tokens, textOf(paragraph, first));
  return attributed(paragraph, 'around', credit, first.start, around);
}

/** The sentence before, in this paragraph or at the end of the last: "Facebook sent a statement." */
function inSentenceBefore(block: Spoken, at: number, around: Surroundings): Attribution | null {
  const inBlock = block.sentences.findLast(({ end }) => end <= at);
  const paragraph = inBlock ? block : around.adjoins ? around.before[0] : undefined;
  const sentence = inBlock ?? paragraph?.sentences.at(-1);
  if (!paragraph || !sentence) return null;
  if (besideOf(paragraph, sentence).isQuoting) return null;
  const further = inBlock ? around : { ...around, before: around.before.slice(1) };
  const tokens = within(paragraph, sentence.start, sentence.end);
  const led = creditBefore(tokens, paragraph.text, sentence.end);
  if (led && led !== 'doubtful' && COLON.test(textOf(paragraph, sentence))) {
    return attributed(paragraph, 'around', led, sentence.end, further);
  }
  const credit = announces(tokens, paragraph.text) ? namedIn(tokens) : null;
  return attributed(paragraph, 'around', credit, sentence.end, further);
}

/** The credit of the quotation right before, or of the one before that, in the same paragraph. */
function runOn(block: Spoken, at: number, around: Surroundings): Attribution | null {
  let from = at;
  for (let back = 0; back < MOST_CONTINUED; back++) {
    const sentence = block.sentences.findLast(({ end }) => end <= from);
    const quoted =
      sentence &&
      block.quoted.findLast(({ start, end }) => start >= sentence.start && end <= sentence.end);
    if (!quoted) return from === at ? null : inSentenceBefore(block, from, around);
    const place = placeOf(block, { start: quoted.start + 1, end: quoted.end - 1 });
    const found = inOwnSentence(block, place, around);
    if (found !== undefined) return found && { ...found, basis: 'continued' };
    from = sentence.start;
  }
  return null;
}

const textOf = ({ text }: Spoken, { start, end }: Quoted) => text.slice(start, end);

function sentenceAt({ sentences, text }: Spoken, at: number): Quoted {
  return sentences.findLast(({ start }) => start <= at) ?? { start: 0, end: text.length };
}

/** Where a credit behind words has to end: at the sentence's end, or where others are quoted. */
function nextQuoted({ quoted }: Spoken, from: number, end: number): number {
  return Math.min(end, quoted.find(({ start }) => start >= from)?.start ?? end);
}

function within({ tokens }: Spoken, from: number, to: number): readonly Token[] {
  return tokens.filter(({ start, end }) => start >= from && end <= to);
}

/** Before a place: the sentence that it stands in, the block's others, earlier blocks'. */
function aroundOf(block: Spoken, at: number, { before, named }: Surroundings): Around {
  const last = sentenceAt(block, at);
  const spans = () => block.sentences.filter(({ end }) => end <= last.start);
  return {
    named,
    inParagraph: () => 1 + spans().length,
    *earlier() {
      yield within(block, last.start, at);
      for (const { start, end } of spans().reverse()) yield within(block, start, end);
      for (const one of before) {
        for (const { start, end } of one.sentences.toReversed()) yield within(one, start, end);
      }
    },
  };
}
