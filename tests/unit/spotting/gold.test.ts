import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { spot } from './rules.ts';

/** Hand labels, where they stand beside the repository. */
const GOLD = new URL('../../../../shared/gold/', import.meta.url);

interface Passage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}
interface Label {
  readonly doc: string;
  readonly left: string;
  readonly surface: string;
  readonly right: string;
  readonly entity: string | null;
  readonly region: 'body' | 'boilerplate';
  readonly optional?: boolean;
  readonly hidden?: boolean;
}
interface Relevance {
  readonly doc: string;
  readonly relevance: 'yes' | 'mentions-it' | 'no';
}

function rows<Row>(name: string): Row[] {
  return readFileSync(new URL(name, GOLD), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
}

describe.skipIf(!existsSync(GOLD))('hand-labelled passages', () => {
  const passages = existsSync(GOLD) ? rows<Passage>('passages.jsonl') : [];
  const seen = new Map(
    passages.map(({ id, title, text }) => {
      const lines = text.split('\n').map((line) => line.trim().replace(/\s+/g, ' '));
      return [`passages:${id}`, spot([[title, 'heading'], ...lines], title)];
    }),
  );

  test('names: precision ≥ 0.98, recall ≥ 0.97', () => {
    let right = 0;
    let missed = 0;
    let wrong = 0;
    for (const label of rows<Label>('mentions.jsonl')) {
      const page = seen.get(label.doc);
      if (page === undefined || label.optional || label.hidden || label.region !== 'body') continue;
      const around = (label.left.split('\n').at(-1) ?? '').slice(-14) + label.surface;
      const found = page.found.find(
        ({ mention, text }) =>
          mention.kind === 'name' &&
          places(text, around).some(
            (end) => mention.start < end && mention.end > end - label.surface.length,
          ),
      );
      if (found?.mention.entity === (label.entity ?? undefined))
        right += label.entity === null ? 0 : 1;
      else if (found === undefined) missed++;
      else wrong++;
    }
    expect(right / (right + wrong)).toBeGreaterThanOrEqual(0.98);
    expect(right / (right + missed + wrong)).toBeGreaterThanOrEqual(0.97);
  });

  test('what a page is about: F1 of `about` ≥ 0.95', () => {
    const judged = { yes: 'about', 'mentions-it': 'touches', no: 'none' } as const;
    let right = 0;
    let off = 0;
    for (const { doc, relevance } of rows<Relevance>('relevance.jsonl')) {
      const page = seen.get(doc);
      if (page === undefined) continue;
      const isAbout = page.spotting.verdict.topic === 'about';
      if (isAbout && relevance === 'yes') right++;
      else if (isAbout !== (judged[relevance] === 'about')) off++;
    }
    expect((2 * right) / (2 * right + off)).toBeGreaterThanOrEqual(0.95);
  });
});

/** Where each occurrence of `part` in `text` ends. */
function places(text: string, part: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    ends.push(at + part.length);
  return ends;
}
