import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Mention } from '../../../../src/spotting/types.ts';
import { spotter, toEnd } from '../rules.ts';

/** A place in a labelled text that prints words on record. */
export interface Label {
  readonly position: string;
  /** First and last words of the place, as they stand there. */
  readonly starts: string;
  readonly ends: string;
  /** Entity id, `outlet`, `other`, or null for nobody or nobody for sure. */
  readonly speaker: string | null;
  readonly person: string | null;
  readonly credit: 'right' | 'other' | 'nobody' | 'outlet' | 'unclear';
  readonly cut: boolean;
  readonly reworded: boolean;
}

export interface Labelled {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly text: string;
  readonly quotations: readonly Label[];
}

/** Texts written to be scored, each labelled before there were the rules that it scores. */
export const LABELS = fileURLToPath(new URL('labels.jsonl', import.meta.url));

/** Reads labelled texts, one a line. Throws where the file cannot be read, or a line is no JSON. */
export function readLabels(file: string): readonly Labelled[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line)];
    } catch (error) {
      throw new Error(`${file}:${i + 1}: ${(error as Error).message}`);
    }
  });
}

export interface Score {
  readonly precision: number;
  readonly recall: number;
  /** Of the speakers that are given, the share that is right. */
  readonly attributions: number;
  /** Of the speakers that a text gives, the share that was read. */
  readonly attributionsFound: number;
  /** Places said to be credited to somebody else that are not. */
  readonly wronglyDiffering: number;
  /** Places said to be credited to nobody that are not. */
  readonly wronglySilent: number;
  /** Of the places that are, the share of which it is said. */
  readonly differingFound: number;
  /** Of the places that were found: of how many it is rightly said that they are cut, or reworded. */
  readonly cut: number;
  readonly reworded: number;
  readonly errors: readonly string[];
}

interface Found {
  readonly mention: Mention;
  /** Offset into the whole text. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Quotations in a text of several paragraphs, as the shipped spotter finds them. */
export function quotationsIn({ title, text }: Pick<Labelled, 'title' | 'text'>): Found[] {
  // The title stands over the text, too, as its headline.
  const lines = [title, ...text.split('\n')].map((line) => line.replaceAll('\u00a0', ' '));
  const blocks: {
    offset: number;
    line: number;
    scan: NonNullable<ReturnType<typeof spotter.scan>>;
  }[] = [];
  let offset = -(title.length + 1);
  for (const [line, read] of lines.entries()) {
    // As a page's text is read.
    const scan =
      spotter.places(read).length > 0 ? spotter.scan(read, line === 0 ? 'heading' : 'prose') : null;
    if (scan) blocks.push({ offset, line, scan });
    offset += read.length + 1;
  }
  const scans = blocks.map(({ scan }) => scan);
  const { mentions, verdict } = toEnd(
    spotter.resolve(scans, {
      title,
      beside: (i, where) => lines[(blocks[i]?.line ?? 0) + (where === 'before' ? -1 : 1)] ?? null,
      text: () => lines.join('\n'),
    }),
  );
  // As the page does, which loads what reads quotations only then.
  if (verdict.topic !== 'about' && !scans.some(({ mayQuote }) => mayQuote)) return [];
  return mentions.flatMap((list, i) =>
    list
      .filter(({ kind }) => kind === 'quotation')
      .map((mention) => {
        const { offset: at = 0, scan } = blocks[i] ?? {};
        const words = scan?.text.slice(mention.start, mention.end) ?? '';
        return { mention, start: at + mention.start, end: at + mention.end, words };
      })
      // What a headline quotes is not labelled.
      .filter(({ start }) => start >= 0),
  );
}

export function score(texts: readonly Labelled[]): Score {
  const errors: string[] = [];
  const counts = { right: 0, wrong: 0, missed: 0, given: 0, givenRight: 0, said: 0, saidFound: 0 };
  const differing = { wrongly: 0, all: 0, found: 0 };
  const how = { cut: 0, reworded: 0 };
  let wronglySilent = 0;
  for (const one of texts) {
    const found = quotationsIn(one);
    const taken = new Set<Found>();
    let from = 0;
    for (const label of one.quotations) {
      const start = one.text.indexOf(label.starts, from);
      const end = one.text.indexOf(label.ends, start) + label.ends.length;
      from = end;
      const hit = found.find(
        (each) =>
          each.mention.quotation?.position === label.position &&
          each.start < end &&
          each.end > start,
      );
      if (!hit) {
        counts.missed++;
        errors.push(`${one.id} missed ${label.position}: ${one.text.slice(start, end)}`);
        if (label.credit === 'other') differing.all++;
        continue;
      }
      for (const each of found) {
        const isSame = each.mention.quotation?.position === label.position;
        if (isSame && each.start < end && each.end > start) taken.add(each);
      }
      counts.right++;
      compare(one, label, hit);
    }
    for (const each of found) {
      if (taken.has(each)) continue;
      counts.wrong++;
      errors.push(`${one.id} wrongly ${each.mention.quotation?.position}: ${each.words}`);
    }
  }

  function compare(one: Labelled, label: Label, { mention, words }: Found): void {
    const { quotation } = mention;
    const speaker = quotation?.attribution?.speaker;
    const given =
      speaker?.kind === 'company'
        ? speaker.entity
        : speaker?.kind === 'unknown'
          ? null
          : (speaker?.kind ?? null);
    const where = `${one.id} ${label.position}`;
    if (label.speaker !== null) counts.said++;
    if (given !== null) {
      counts.given++;
      if (given === label.speaker) counts.givenRight++;
      else errors.push(`${where} credits ${given} (${speaker?.text}), not ${label.speaker}`);
    } else if (label.speaker !== null) {
      errors.push(`${where} credits nobody, not ${label.speaker} [${speaker?.text ?? ''}]`);
    }
    if (given !== null && given === label.speaker) counts.saidFound++;
    // What a page says in its own voice is labelled as the outlet's.
    const isSaid = label.speaker !== null && label.speaker !== 'outlet';
    if (quotation?.credit === 'none' && isSaid) {
      wronglySilent++;
      errors.push(`${where} WRONGLY said to be credited to nobody`);
    }
    const isOther = quotation?.credit === 'other';
    if (label.credit === 'other') {
      differing.all++;
      if (isOther) differing.found++;
      else errors.push(`${where} is not said to be credited differently`);
    } else if (isOther) {
      differing.wrongly++;
      errors.push(`${where} WRONGLY said to be credited differently (${speaker?.text})`);
    }
    const isCut = quotation?.differs.includes('cut') ?? false;
    const isReworded = quotation?.differs.includes('wording') ?? false;
    if (isCut === label.cut) how.cut++;
    else errors.push(`${where} cut: ${isCut}, not ${label.cut}: ${words}`);
    if (isReworded === label.reworded) how.reworded++;
    else errors.push(`${where} reworded: ${isReworded}, not ${label.reworded}: ${words}`);
  }

  const share = (part: number, all: number) => (all === 0 ? 1 : part / all);
  return {
    precision: share(counts.right, counts.right + counts.wrong),
    recall: share(counts.right, counts.right + counts.missed),
    attributions: share(counts.givenRight, counts.given),
    attributionsFound: share(counts.saidFound, counts.said),
    wronglyDiffering: differing.wrongly,
    wronglySilent,
    differingFound: share(differing.found, differing.all),
    cut: share(how.cut, counts.right),
    reworded: share(how.reworded, counts.right),
    errors,
  };
}
