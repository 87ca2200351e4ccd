import type { Quoted } from '../quotation-marks.ts';
import { type Around, type Speaker, speakerIn } from './speaker.ts';
import type { Named, Spoken, Token } from './tokens.ts';

/** Whom a page credits with a quotation, and by what. */
export interface Attribution {
  readonly speaker: Speaker;
  /**
   * Where the credit stands: between two parts of the words, after or before them, in the paragraph
   * before; or nowhere, and the words run on after somebody else's (`continued`).
   */
  readonly basis: 'between' | 'after' | 'before' | 'paragraph-before' | 'continued';
  /** The verb, or what stands for it, as it is on the page. */
  readonly cue: string;
}

/** Blocks before this one, the nearest first. Whether the first of them directly precedes it. */
export interface Before {
  readonly blocks: readonly Spoken[];
  readonly adjoins: boolean;
  /** All companies that the page names, its title included. */
  readonly named: readonly Named[];
}

/** Words between a credit and its quotation ("in a statement to AFP on Monday that"). */
const FURTHEST = 14;
/** Words of whoever is credited, with what is put in ("Elisabeth Diana, a spokeswoman for …, said"). */
const LONGEST_SUBJECT = 22;

/** Reads whom a block credits with what stands at `[start, end)`. Null where that is nobody, or not sure. */
export function readAttribution(
  block: Spoken,
  { start, end }: Quoted,
  before: Before,
): Attribution | null {
  const over = block.quoted.filter((part) => part.start < end && part.end > start);
  const from = Math.min(start, over[0]?.start ?? start);
  const to = Math.max(end, over.at(-1)?.end ?? end);
  const sentence = sentenceAt(block, from);
  const lastSentence = sentenceAt(block, Math.max(from, to - 1));
  const head = within(block, sentence.start, from);
  const around = aroundOf(block, from, before);
  const credit = (
    basis: Attribution['basis'],
    found: Credit | null,
    known = around,
  ): Attribution | null => {
    const speaker = found && speakerIn(block, found.subject, known);
    return speaker && { speaker, basis, cue: block.text.slice(found.cue.start, found.cue.end) };
  };

  for (let i = 1; i < over.length; i++) {
    const gap = within(block, (over[i - 1] as Quoted).end, (over[i] as Quoted).start);
    const found = creditAfter(gap, block.text);
    const between = found && credit('between', found);
    if (between) return between;
  }
  const tail = within(block, to, nextQuoted(block, to, lastSentence.end));
  const after = creditAfter(tail, block.text);
  const ahead = creditBefore(head, block.text, from);
  if (ahead === 'doubtful' && !after) return null;
  const credited = credit('after', after);
  const announced = ahead === 'doubtful' ? null : credit('before', ahead);
  // "Facebook: “…” (CNET)": an outlet passes on what somebody said.
  const isPassedOn = credited?.speaker.kind === 'outlet' || credited?.speaker.kind === 'unknown';
  if (credited && !(isPassedOn && announced)) return credited;
  if (announced) return announced;
  if (head.length > 0 || after) return null;
  if (sentence.start === 0 && before.adjoins) {
    const paragraph = before.blocks[0];
    const lead = paragraph && introduced(paragraph, { ...before, blocks: before.blocks.slice(1) });
    if (lead) return lead;
  }
  return over.length > 0 ? continued(block, sentence.start, before) : null;
}

/** A paragraph that ends "Facebook said in a statement:". */
function introduced(block: Spoken, before: Before): Attribution | null {
  if (!/[:：]\s*$/.test(block.text)) return null;
  const { length } = block.text;
  const sentence = sentenceAt(block, length - 1);
  const found = creditBefore(within(block, sentence.start, length), block.text, length);
  if (!found || found === 'doubtful') return null;
  const speaker = speakerIn(block, found.subject, aroundOf(block, length, before));
  const cue = block.text.slice(found.cue.start, found.cue.end);
  return speaker && { speaker, basis: 'paragraph-before', cue };
}

/** A sentence in quotation marks, with no credit, right after one that has one. */
function continued(block: Spoken, at: number, before: Before): Attribution | null {
  const previous = block.sentences.findLast(({ end }) => end <= at);
  if (!previous) return null;
  const quoted = block.quoted.findLast(
    (part) => part.start >= previous.start && part.end <= previous.end,
  );
  if (!quoted) return null;
  const found = readAttribution(block, { start: quoted.start + 1, end: quoted.end - 1 }, before);
  return found && { ...found, basis: 'continued' };
}

interface Credit {
  readonly subject: readonly Token[];
  readonly cue: { readonly start: number; readonly end: number };
}

/** A credit that follows words: "said Diana", "the company said", "according to AFP". */
function creditAfter(tokens: readonly Token[], text: string): Credit | null {
  const [first] = tokens;
  if (!first || first.part === 'join') return null;
  if (first.part === 'verb' || first.part === 'according') {
    const subject = phraseFrom(tokens.slice(1), text);
    return subject.length > 0 ? { subject, cue: first } : null;
  }
  const at = tokens.findIndex(({ part }) => part === 'verb' || part === 'according');
  if (at < 0 || at > LONGEST_SUBJECT) return bareCredit(tokens, text);
  const cue = tokens[at] as Token;
  // "… the Journal reported, citing Facebook".
  const cited = tokens.findIndex(({ part }, i) => i > at && part === 'according');
  const subject = tokens.slice(0, at);
  if (subject.some(({ part }) => part === 'doubt' || part === 'join')) return null;
  if (cue.part === 'according') {
    return { subject: phraseFrom(tokens.slice(at + 1), text), cue };
  }
  const isOutlet = subject.every(({ part }) => part !== 'company' && part !== 'person');
  if (cited > 0 && isOutlet && subject.some(({ part }) => part === 'outlet')) {
    return { subject: phraseFrom(tokens.slice(cited + 1), text), cue: tokens[cited] as Token };
  }
  return { subject, cue };
}

/** "– Elisabeth Diana, Facebook": a name behind a dash, or in brackets, and nothing else. */
function bareCredit(tokens: readonly Token[], text: string): Credit | null {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last || tokens.length > 8) return null;
  const before = text.slice(0, first.start);
  if (!/(?:[—–―(]|\s--?)\s*(?:the\s)?$/.test(before)) return null;
  const isName = ({ part }: Token) =>
    part === 'company' || part === 'person' || part === 'outlet' || part === 'other';
  return tokens.some(isName) ? { subject: tokens, cue: first } : null;
}

/** A credit that leads to words: "Facebook said in a statement that", "According to Citigroup,". */
function creditBefore(
  tokens: readonly Token[],
  text: string,
  to: number,
): Credit | 'doubtful' | null {
  const at = tokens.findLastIndex(({ part }) => part === 'verb' || part === 'according');
  const rest = tokens.slice(at + 1);
  const isColon = /[:：]\s*$/.test(text.slice(0, to));
  if (at < 0) {
    // "Facebook: “…”", "Statement from Wells Fargo:".
    return isColon && tokens.length > 0 && tokens.length <= 10
      ? { subject: tokens, cue: tokens.at(-1) as Token }
      : null;
  }
  const cue = tokens[at] as Token;
  if (cue.part === 'according') {
    const subject = phraseFrom(rest, text);
    return subject.length > 0 && rest.length <= FURTHEST ? { subject, cue } : null;
  }
  if (rest.length > FURTHEST || rest.some(isContrast)) return null;
  const subject = nearest(clauseBefore(tokens.slice(0, at)), text);
  if (subject.some(({ part }) => part === 'doubt')) return 'doubtful';
  return subject.length > 0 ? { subject, cue } : null;
}

const isContrast = ({ part }: Token) => part === 'join';

/** The clause that a verb ends: what stands behind the last "while", "but", "and". */
function clauseBefore(tokens: readonly Token[]): readonly Token[] {
  const join = tokens.findLastIndex(({ part }) => part === 'join');
  const clause = tokens.slice(join + 1);
  return clause.length > 0 ? clause : tokens;
}

const TELLS = new Set<Token['part']>([
  ...(['company', 'person', 'role', 'bank', 'platform', 'company-noun', 'it-they'] as const),
  ...(['he-she', 'other', 'title'] as const),
]);

/** Of a clause in parts parted by commas, the last part that names somebody. */
function nearest(clause: readonly Token[], text: string): readonly Token[] {
  const parts: Token[][] = [];
  for (const [i, token] of clause.entries()) {
    const previous = clause[i - 1];
    const isNew = !previous || /[,;()–—]/.test(text.slice(previous.end, token.start));
    if (isNew) parts.push([token]);
    else parts.at(-1)?.push(token);
  }
  const at = parts.findLastIndex((part) => part.some(({ part: kind }) => TELLS.has(kind)));
  const part = parts[at];
  if (!part) return clause;
  // "Elisabeth Diana, a Facebook spokeswoman, said": the name stands before its explanation.
  const named = parts[at - 1];
  const isExplained = named?.some(({ person }) => person) && part.some(isRole);
  return isExplained ? [...(named ?? []), ...part] : part;
}

const isRole = ({ part }: Token) => part === 'role';

/** Whoever follows "said" or "according to": up to a word or a sign that leads on. */
function phraseFrom(tokens: readonly Token[], text: string): readonly Token[] {
  const phrase: Token[] = [];
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    const isParted = previous && /[,;:.()–—]/.test(text.slice(previous.end, token.start));
    const explains = token.part === 'role' || phrase.some(isRole);
    if (token.part === 'stop' || token.part === 'verb' || token.part === 'join') break;
    // "said Elisabeth Diana, a Facebook spokeswoman, in a statement".
    const isExplanation = isParted && !explains && isRoleSoon(tokens.slice(i, i + 6), text);
    if (isParted && !isExplanation) break;
    if (phrase.length >= LONGEST_SUBJECT) break;
    phrase.push(token);
  }
  return phrase;
}

function isRoleSoon(tokens: readonly Token[], text: string): boolean {
  for (const [i, token] of tokens.entries()) {
    const previous = tokens[i - 1];
    if (previous && /[,;:.()]/.test(text.slice(previous.end, token.start))) return false;
    if (isRole(token)) return true;
  }
  return false;
}

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
function aroundOf(block: Spoken, at: number, { blocks, named }: Before): Around {
  return {
    named,
    *earlier() {
      const last = sentenceAt(block, at);
      yield within(block, last.start, at);
      const spans = block.sentences.filter(({ end }) => end <= last.start);
      for (const { start, end } of spans.reverse()) yield within(block, start, end);
      for (const one of blocks) {
        for (const { start, end } of one.sentences.toReversed()) yield within(one, start, end);
      }
    },
  };
}
