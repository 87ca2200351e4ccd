import { alike, likePairs, MOST_WORDS, wordsOf } from '../../record/alike.ts';
import type { FoundDocument } from '../reading/read-folder.ts';
import { type FoundPlace, placeOf, sentenceSpans } from './places.ts';

/** Sentences of several documents that are copies, of one another or of a third. */
export interface SharedPassage {
  readonly likeness: 'identical' | 'nearly-identical' | 'shared-words';
  readonly passages: readonly FoundPlace[];
  readonly text: string;
}

/** A run of so many words is no accident. */
const RUN_WORDS = 8;
/** What is compared of all sentences, in words against words: some seconds' work. */
const EFFORT = 400_000_000;
const MOST_PAIRS = 300_000;
const MOST_PASSAGES = 2_000;

interface Sentence {
  readonly source: string;
  readonly words: readonly string[];
  readonly text: string;
  readonly place: FoundPlace;
}

export interface Shared {
  readonly passages: readonly SharedPassage[];
  /** Was everything compared? Else there may be more. */
  readonly isWhole: boolean;
}

/** Finds sentences that stand in more than one document, as a whole or with a long run of words. */
export function findShared(documents: readonly FoundDocument[]): Shared {
  const sentences = documents.flatMap((document) =>
    document.paragraphs.flatMap((paragraph, i) =>
      sentenceSpans(paragraph).map((span): Sentence => {
        const text = paragraph.slice(span.start, span.end);
        // What is longer is a paragraph without full stops.
        const words = wordsOf(text).slice(0, MOST_WORDS);
        return { source: document.id, words, text, place: placeOf(document, i, span) };
      }),
    ),
  );
  const same = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const key = sentence.words.join(' ');
    const known = same.get(key);
    if (known) known.push(sentence);
    else same.set(key, [sentence]);
  }
  const ones = [...same.values()].flatMap(representatives);
  const whole = (group: readonly Sentence[]) => [
    ...new Set(group.flatMap(({ words }) => same.get(words.join(' ')) ?? [])),
  ];
  const effort = { left: EFFORT };
  const like = groupsOf([...likePairs(ones, effort)]).map(whole);
  const pairs = sharedRuns(ones, pairKeys(like));
  const passages = [...like, ...groupsOf(pairs).map(whole)].map(passage);
  return {
    passages: passages.slice(0, MOST_PASSAGES),
    isWhole: effort.left > 0 && pairs.length < MOST_PAIRS && passages.length <= MOST_PASSAGES,
  };
}

/** Of sentences that are the same, one, and one of another document: what holds of them holds of all. */
function representatives(same: readonly Sentence[]): Sentence[] {
  const [first] = same;
  const other = same.find(({ source }) => source !== first?.source);
  return [first, other].filter((one) => one !== undefined);
}

/** Copies that were cut or put into other words by that much are still copies. */
const NEARLY = 0.6;
/** A passage that stands in more places is compared by its first. */
const MOST_COMPARED_PLACES = 10;

function passage(group: readonly Sentence[]): SharedPassage {
  const some = group.slice(0, MOST_COMPARED_PLACES);
  const least = Math.min(
    ...some.flatMap((a, i) => some.slice(i + 1).map((b) => alike(a.words, b.words))),
  );
  return {
    likeness: least === 1 ? 'identical' : least >= NEARLY ? 'nearly-identical' : 'shared-words',
    passages: group.map(({ place }) => place),
    text: group[0]?.text ?? '',
  };
}

/** What is paired with one another, directly or by others, each group in text order. */
function groupsOf(pairs: readonly (readonly [Sentence, Sentence])[]): Sentence[][] {
  const groupOf = new Map<Sentence, Set<Sentence>>();
  for (const [a, b] of pairs) {
    const [left, right] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    const [large, small] = left.size < right.size ? [right, left] : [left, right];
    groupOf.set(a, large).set(b, large);
    if (large === small) continue;
    for (const one of small) groupOf.set(one, large.add(one));
  }
  return [...new Set(groupOf.values())].map((group) => [...group]);
}

function pairKeys(groups: readonly (readonly Sentence[])[]): ReadonlyMap<Sentence, number> {
  return new Map(groups.flatMap((group, i) => group.map((one) => [one, i] as const)));
}

/** Pairs of sentences that are not alike and have a run of words in common. */
function sharedRuns(
  sentences: readonly Sentence[],
  known: ReadonlyMap<Sentence, number>,
): [Sentence, Sentence][] {
  const byRun = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    for (let i = 0; i + RUN_WORDS <= sentence.words.length; i++) {
      const run = sentence.words.slice(i, i + RUN_WORDS).join(' ');
      const having = byRun.get(run);
      if (having === undefined) byRun.set(run, [sentence]);
      else if (having.at(-1) !== sentence) having.push(sentence);
    }
  }
  const pairs: [Sentence, Sentence][] = [];
  for (const [first, ...others] of byRun.values()) {
    for (const other of others) {
      if (pairs.length >= MOST_PAIRS || first === undefined) break;
      const isKnown = known.has(first) && known.get(first) === known.get(other);
      if (!isKnown && first.source !== other.source) pairs.push([first, other]);
    }
  }
  return pairs;
}
