import { FORMAT } from '../compiled/compiled-rules.ts';
import { RUN } from '../many/run-finder.ts';
import {
  CHUNK,
  type CompiledQuotations,
  FEWEST_TELLING,
  MOST_WORDS,
  PAIR_LETTERS,
  type PersonRow,
  PLAIN,
  plainApostrophes,
  type QuotationLine,
} from '../quotations/compiled/compiled-quotations.ts';
import { wordsOf } from '../text/words.ts';
import { COMMON_WORDS, FUNCTION_WORDS } from './common-words.ts';

/** What is on record of one position's words. */
export interface QuotationSource {
  readonly position: string;
  readonly entity: string;
  /** The wording shown first at the head; then what other sources have. */
  readonly wordings: readonly string[];
}

/** Somebody who is quoted, under each name that sources use. */
export interface PersonSource {
  readonly id: string;
  readonly names: readonly string[];
  /** The company spoken for; null for none of the record's. */
  readonly entity: string | null;
}

/** What a record has of words and of those who say them. */
export interface QuotedRecord {
  readonly quotations: readonly QuotationSource[];
  readonly people: readonly PersonSource[];
}

/** Every page is asked for the fewest runs, one that is read for something else for more. */
export const RUN_EVERY = { anyPage: 10, readPage: 4 } as const;
/** Beside the rarest of a stretch. */
const RARE_ENOUGH = 0.9;
/** A quotation is looked up by two words; so many telling ones hold such a pair. */
const PAIR = 2;
const PAIR_EVERY = 3;

export const NOTHING_QUOTED: QuotedRecord = { quotations: [], people: [] };

/**
 * The words in a row by which a text is told that may hold a quotation, wherever that is cut.
 *
 * @param every so many telling words of a quotation hold such a run.
 */
export function tellingRuns({ quotations }: QuotedRecord, every: number): string[] {
  const runs = new Set<string>();
  for (const wording of quotations.flatMap(wordingsOf)) chooseRuns(wording, RUN, every, runs);
  return [...runs];
}

/** Turns a record's quotations into what pages use on which one may stand. */
export function compileQuotations(
  dossier: string,
  { quotations, people }: QuotedRecord,
): CompiledQuotations {
  const lines: QuotationLine[] = [];
  const linesOf = new Map<string, Set<number>>();
  for (const quotation of quotations) {
    const wordings = wordingsOf(quotation);
    if (wordings.length === 0) continue;
    const line = lines.length;
    lines.push([quotation.position, quotation.entity, ...new Set(wordings.map(written))]);
    const pairs = new Set<string>();
    for (const wording of wordings) chooseRuns(wording, PAIR, PAIR_EVERY, pairs);
    for (const pair of pairs) linesOf.set(pair, (linesOf.get(pair) ?? new Set()).add(line));
  }
  const pairs: Record<string, string> = {};
  for (const [pair, of] of linesOf) {
    const letters = pair.slice(0, PAIR_LETTERS);
    pairs[letters] = `${pairs[letters] ?? '\n'}${pair}\t${[...of].join()}\n`;
  }
  return {
    format: FORMAT,
    dossier,
    pairs,
    lines: chunksOf(lines.map((line) => JSON.stringify(line))),
    people: JSON.stringify(people.flatMap(rowsOfPerson)),
  };
}

/** The one shown first stays at the head, however little it tells: with it the others are compared. */
function wordingsOf({ wordings }: QuotationSource): Wording[] {
  const all = wordings.map(wordingOf);
  return all.some(isTelling) ? all.filter((one, i) => i === 0 || isTelling(one)) : [];
}

/** One wording: its words, and which of them tell something. */
interface Wording {
  readonly words: readonly string[];
  readonly isTelling: readonly boolean[];
}

function wordingOf(text: string): Wording {
  const words = wordsOf(text).words.slice(0, MOST_WORDS).map(plainApostrophes);
  return { words, isTelling: words.map((word) => !FUNCTION_WORDS.has(word)) };
}

const isTelling = (wording: Wording) => wording.isTelling.filter(Boolean).length >= FEWEST_TELLING;

const written = ({ words, isTelling: tells }: Wording) =>
  words.map((word, i) => (tells[i] ? word : PLAIN + word)).join(' ');

/**
 * Adds the rarest runs of words, so that every so many telling words in a row hold one: whatever of a
 * quotation is cut off at either end, one is left.
 */
function chooseRuns(
  { words, isTelling: tells }: Wording,
  size: number,
  every: number,
  chosen: Set<string>,
): void {
  const telling = words.flatMap((_, i) => (tells[i] ? [i] : []));
  const most = Math.min(every, telling.length);
  for (let i = 0; i + most <= telling.length; i++) {
    const last = (telling[i + most - 1] as number) + 1;
    const runs: string[] = [];
    for (let at = telling[i] as number; at + size <= last; at++) {
      runs.push(plainApostrophes(words.slice(at, at + size).join(' ')));
    }
    if (runs.some((run) => chosen.has(run))) continue;
    const rare = Math.max(...runs.map(rarity)) * RARE_ENOUGH;
    // The last of them serves the next stretches, too.
    const best = runs.findLast((run) => rarity(run) >= rare);
    if (best !== undefined) chosen.add(best);
  }
}

const RANKS = new Map(COMMON_WORDS.map((word, rank) => [word, Math.log(rank + 20)]));
const UNKNOWN = Math.log(COMMON_WORDS.length * 3);

/** How seldom some words stand side by side, as far as can be told from how seldom each is. */
function rarity(run: string): number {
  let sum = 0;
  let unknown = 0;
  for (const word of run.split(' ')) {
    const known = FUNCTION_WORDS.has(word) ? 0 : (RANKS.get(word) ?? UNKNOWN);
    if (known === UNKNOWN) unknown++;
    sum += known + Math.min(word.length, 12) / 12;
  }
  // Common words are common together: "credit card companies".
  return unknown > 0 ? sum : sum / 2;
}

function chunksOf(lines: readonly string[]): string[] {
  const count = Math.ceil(lines.length / CHUNK);
  return Array.from({ length: count }, (_, i) =>
    lines.slice(i * CHUNK, (i + 1) * CHUNK).join('\n'),
  );
}

/** Under the names that sources use, and under the last name, which news goes on with. */
function rowsOfPerson({ id, names, entity }: PersonSource): PersonRow[] {
  const last = names.flatMap((name) => name.split(/\s+/).slice(1).at(-1) ?? []);
  return [...new Set([...names, ...last])].map((name) => [name, id, entity]);
}
