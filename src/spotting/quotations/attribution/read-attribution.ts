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
}

/** What was read of a credit. */
export interface AttributionReading {
  /** Null where nobody is credited, or nobody for sure. */
  readonly attribution: Attribution | null;
  /** Is it sure that nobody is? */
  readonly isSilent: boolean;
  /** Entities that are named in the sentences that the credit was read from. */
  readonly beside: ReadonlySet<string>;
}

/** What stands around a block. */
export interface Surroundings {
  /** Blocks before this one, the nearest first. */
  readonly before: readonly Spoken[];
  /** Does the first of them directly precede it? */
  readonly adjoins: boolean;
  /** The block that directly follows. */
  readonly next: Spoken | null;
  /** All companies that the page names, its title included. */
  readonly named: readonly Named[];
}

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
  const attribution = attributionOf(block, place, around);
  const [previous, next] = neighbours(block, place, around);
  const beside = attribution?.basis === 'continued' ? [...own, ...(previous ?? [])] : own;
  const isQuoted = place.over.length > 0;
  const isOwnSilent = !own.some(speaks) && !(isQuoted && own.some(isNamed));
  const areSilent = (tokens: readonly Token[] | null) => tokens !== null && !tokens.some(isCue);
  return {
    attribution,
    // What a writer says in sentences of their own, nobody around them is credited with.
    isSilent: isOwnSilent && (!isQuoted || (areSilent(previous) && areSilent(next))),
    beside: new Set(
      beside.flatMap(({ company, person }) => company?.entity ?? person?.entity ?? []),
    ),
  };
}

/** Is it of somebody's words, or of who speaks for somebody? */
const speaks = (token: Token) =>
  isCue(token) || token.part === 'role' || token.part === 'statement' || token.part === 'he-she';

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

/** The sentences before and behind; null where it is not known what stands there. */
function neighbours(
  block: Spoken,
  { sentence, last }: Place,
  { adjoins, before, next }: Surroundings,
): [readonly Token[] | null, readonly Token[] | null] {
  const tokensOf = (of: Spoken | null | undefined, span: Quoted | undefined) =>
    of && span ? within(of, span.start, span.end) : null;
  const previous = block.sentences.findLast(({ end }) => end <= sentence.start);
  const following = block.sentences.find(({ start }) => start >= last.end);
  const above = adjoins ? before[0] : null;
  return [
    previous ? tokensOf(block, previous) : tokensOf(above, above?.sentences.at(-1)),
    following ? tokensOf(block, following) : next ? tokensOf(next, next.sentences[0]) : [],
  ];
}

function attributionOf(
  block: Spoken,
  { over, from, to, sentence, last }: Place,
  around: Surroundings,
): Attribution | null {
  const head = within(block, sentence.start, from);
  const tail = within(block, to, nextQuoted(block, to, last.end));
  const attribution = (basis: Attribution['basis'], credit: Credit | null) =>
    attributed(block, basis, credit, aroundOf(block, from, around));

  for (let i = 1; i < over.length; i++) {
    const gap = within(block, (over[i - 1] as Quoted).end, (over[i] as Quoted).start);
    const between = attribution('between', creditAfter(gap, block.text));
    if (between) return between;
  }
  const ahead = creditBefore(head, block.text, from);
  const after = attribution('after', creditAfter(tail, block.text));
  if (ahead === 'doubtful') return after;
  const before = attribution('before', ahead);
  // "Facebook: “…” (CNET)": an outlet passes on what somebody said.
  const isPassedOn = after?.speaker.kind === 'outlet' || after?.speaker.kind === 'unknown';
  if (after && !(isPassedOn && before)) return after;
  if (before) return before;
  const isColon = /[:：]\s*$/.test(block.text.slice(0, from).replace(/["“‘']\s*$/, ''));
  if (head.some(({ part }) => part !== 'word') && !isColon) return null;
  const behind = inSentenceBehind(block, last.end, around);
  if (behind) return behind;
  const isLed =
    sentence.start === 0 && around.adjoins && /[:：]\s*$/.test(around.before[0]?.text ?? '');
  if (over.length === 0 && !isColon && !isLed) return null;
  return inSentenceBefore(block, sentence.start, around);
}

function attributed(
  block: Spoken,
  basis: Attribution['basis'],
  credit: Credit | null,
  around: Around,
): Attribution | null {
  const speaker = credit && speakerIn(block, credit.subject, around);
  if (!speaker) return null;
  const cue = block.text.slice(credit.cue.start, credit.cue.end);
  const isGuess = speaker.isGuess || credit.isGuess === true;
  // Who else is named beside words need not be who said them.
  if (isGuess && speaker.kind === 'other') return null;
  return { speaker: { ...speaker, isGuess }, basis, cue };
}

/** "So says the bank": in the sentence behind, or, behind a dash, in the next paragraph. */
function inSentenceBehind(block: Spoken, at: number, around: Surroundings): Attribution | null {
  const next = block.sentences.find(({ start }) => start >= at);
  if (next) {
    const credit = creditBehind(within(block, next.start, next.end), textOf(block, next));
    return attributed(block, 'around', credit, aroundOf(block, next.start, around));
  }
  const paragraph = around.next;
  const [first] = paragraph?.sentences ?? [];
  if (!paragraph || !first) return null;
  const tokens = within(paragraph, first.start, first.end);
  const credit =
    bareCredit(tokens, paragraph.text) ?? creditBehind(tokens, textOf(paragraph, first));
  return attributed(paragraph, 'around', credit, aroundOf(paragraph, first.start, around));
}

/** The sentence before, in this paragraph or at the end of the last: "Facebook sent a statement." */
function inSentenceBefore(block: Spoken, at: number, around: Surroundings): Attribution | null {
  const inBlock = block.sentences.findLast(({ end }) => end <= at);
  const paragraph = inBlock ? block : around.adjoins ? around.before[0] : undefined;
  const sentence = inBlock ?? paragraph?.sentences.at(-1);
  if (!paragraph || !sentence) return null;
  const further = inBlock ? around : { ...around, before: around.before.slice(1) };
  const tokens = within(paragraph, sentence.start, sentence.end);
  const quoted = paragraph.quoted.findLast(
    (part) => part.start >= sentence.start && part.end <= sentence.end,
  );
  if (quoted && inBlock) {
    const words = { start: quoted.start + 1, end: quoted.end - 1 };
    const found = attributionOf(block, placeOf(block, words), around);
    return found && { ...found, basis: 'continued' };
  }
  if (quoted) return null;
  const near = aroundOf(paragraph, sentence.end, further);
  const led = creditBefore(tokens, paragraph.text, sentence.end);
  if (led && led !== 'doubtful' && /[:：]\s*$/.test(textOf(paragraph, sentence))) {
    return attributed(paragraph, 'around', led, near);
  }
  const credit = announces(tokens, paragraph.text) ? namedIn(tokens) : null;
  return attributed(paragraph, 'around', credit, near);
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
  return {
    named,
    inParagraph: 1 + block.sentences.filter(({ end }) => end <= sentenceAt(block, at).start).length,
    *earlier() {
      const last = sentenceAt(block, at);
      yield within(block, last.start, at);
      const spans = block.sentences.filter(({ end }) => end <= last.start);
      for (const { start, end } of spans.reverse()) yield within(block, start, end);
      for (const one of before) {
        for (const { start, end } of one.sentences.toReversed()) yield within(one, start, end);
      }
    },
  };
}
